/** The members named that are there: what is not named stays inside. */
export function publishedMembers<Of extends object, Name extends keyof Of>(
  data: Of,
  ...names: readonly Name[]
): Pick<Of, Name> {
  return Object.fromEntries(names.filter((name) => data[name] !== undefined).map((name) => [name, data[name]])) as Pick<
    Of,
    Name
  >;
}
