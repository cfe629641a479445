/** The smallest of the values, sorted ascending, that at least `fraction` of all are not above (nearest rank). NaN without values. */
export function percentile(sorted: ArrayLike<number>, fraction: number): number {
  const rank = Math.max(Math.ceil(fraction * sorted.length), 1);
  return sorted[rank - 1] ?? Number.NaN;
}
