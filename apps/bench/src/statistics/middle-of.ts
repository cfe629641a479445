/** The whole result that stands in the middle by a number of it, of an even count the higher one. Throws without results. */
export function middleOf<Result>(results: readonly Result[], by: (result: Result) => number): Result {
  if (results.length === 0) throw new RangeError('there is no middle of nothing');
  return results.toSorted((a, b) => by(a) - by(b))[Math.floor(results.length / 2)]!;
}
