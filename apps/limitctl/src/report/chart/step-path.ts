/** A level from a point on, until the next one, in units of the picture. */
export interface Level {
  readonly x: number;
  readonly y: number;
}

/** The path of a line of steps, the last level held up to `endX`. */
export function stepLine(levels: readonly Level[], endX: number): string {
  const parts = levels.map(({ x, y }, index) => (index === 0 ? `M${short(x)} ${short(y)}` : `H${short(x)}V${short(y)}`));
  return `${parts.join('')}H${short(endX)}`;
}

/** The area between two lines of steps over the same moments. */
export function stepArea(upper: readonly Level[], lower: readonly Level[], endX: number): string {
  const back = [...lower].reverse().map(({ x, y }) => `V${short(y)}H${short(x)}`);
  return `${stepLine(upper, endX)}${back.join('')}Z`;
}

/** A tenth of a unit is finer than any printer. */
const short = (value: number): string => String(Math.round(value * 10) / 10);
