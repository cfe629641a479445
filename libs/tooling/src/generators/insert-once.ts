/**
 * Puts `insertion` where `place` finds its match: behind the text of its first group. Throws, rather than write half of
 * something, when the source no longer looks as the generator expects or holds the insertion already.
 */
export function insertOnce(source: string, place: RegExp, insertion: string, what: string): string {
  if (source.includes(insertion.trim())) throw new Error(`${what} is there already`);
  const match = place.exec(source);
  if (match === null) throw new Error(`no place found for ${what}: ${place}`);
  const at = match.index + (match[1] ?? match[0]).length;
  return source.slice(0, at) + insertion + source.slice(at);
}
