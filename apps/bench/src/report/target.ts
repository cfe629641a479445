/** What was promised, and what was measured in the same run. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
}

/** At least so much. */
export const atLeast = (what: string, wanted: number, measured: number, text: (value: number) => string): Target => ({
  what,
  wanted: `≥ ${text(wanted)}`,
  measured: text(measured),
  met: measured >= wanted,
});

/** At most so much. */
export const atMost = (what: string, wanted: number, measured: number, text: (value: number) => string): Target => ({
  what,
  wanted: `≤ ${text(wanted)}`,
  measured: text(measured),
  met: measured <= wanted,
});
