/** Not of what is asked for, but of where and how it is shown. */
const LEFT_OUT = new Set(['dataDir', 'json', 'follow']);

/** The options of a command as the access log keeps them: texts, those that were not given left out. */
export function parametersOf(options: object): Readonly<Record<string, string>> {
  const given = Object.entries(options).filter(([name, value]) => value !== undefined && !LEFT_OUT.has(name));
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}
