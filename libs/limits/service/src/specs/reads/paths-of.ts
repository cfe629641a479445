/** Every path of an answer that leads to a value or a text in one language, places in lists left out: `freezes[].placedBy.rule`. */
export function pathsOf(value: unknown, at = ''): readonly string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((each) => pathsOf(each, `${at}[]`)))];
  if (typeof value !== 'object' || value === null || 'text' in value) return [at];
  const members = Object.entries(value).flatMap(([name, each]) => pathsOf(each, at === '' ? name : `${at}.${name}`));
  return [...new Set(members)].toSorted();
}
