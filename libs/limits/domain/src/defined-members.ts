type Loose<Whole> = { readonly [Member in keyof Whole]: Whole[Member] | (undefined extends Whole[Member] ? undefined : never) };
type WithUndefined<Whole> = { readonly [Member in keyof Loose<Whole>]: Loose<Whole>[Member] | OptionalOf<Whole, Member> };
type OptionalOf<Whole, Member extends keyof Whole> = object extends Pick<Whole, Member> ? undefined : never;

/** The object without the members that are `undefined`, the others in the order in which they were given. */
export function definedMembers<Whole extends object>(whole: WithUndefined<Whole>): Whole {
  const entries = Object.entries(whole).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Whole;
}
