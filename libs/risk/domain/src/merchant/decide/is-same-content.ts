/** Whether two observations say the same; members that are `undefined` count as left out. They are flat. */
export function isSameContent(first: unknown, second: unknown): boolean {
  if (typeof first !== 'object' || typeof second !== 'object' || first === null || second === null) return first === second;
  const [one, other] = [first as Record<string, unknown>, second as Record<string, unknown>];
  for (const key in one) if (one[key] !== other[key]) return false;
  for (const key in other) if (one[key] !== other[key]) return false;
  return true;
}
