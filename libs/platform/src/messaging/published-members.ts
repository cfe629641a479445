/** The members named that are there: what is not named stays inside. */
export function publishedMembers<Of extends object, Name extends keyof Of>(
  data: Of,
  ...names: readonly Name[]
): Pick<Of, Name> {
  const published: Partial<Pick<Of, Name>> = {};
  for (const name of names) if (data[name] !== undefined) published[name] = data[name];
  return published as Pick<Of, Name>;
}
