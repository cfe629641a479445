/** Whole, with thousands apart. */
export const whole = (value: number): string => (Number.isFinite(value) ? Math.round(value).toLocaleString('en-US') : '–');

/** Milliseconds with three significant digits at most. */
export function milliseconds(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? whole(value) : value.toFixed(value >= 10 ? 1 : 2);
}

export const percent = (ratio: number): string => (Number.isFinite(ratio) ? `${(ratio * 100).toFixed(1)}%` : '–');

export const mebibytes = (bytes: number): string => whole(bytes / 1_048_576);
