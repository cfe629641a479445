/** What was promised, and what was measured in the same run; the numbers as texts for people, and as they are. */
export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
  readonly bound: 'at least' | 'at most';
  readonly wantedValue: number;
  readonly measuredValue: number;
}

type Text = (value: number) => string;

/** At least so much. */
export const atLeast = (what: string, wantedValue: number, measuredValue: number, text: Text): Target => ({
  what,
  wanted: `≥ ${text(wantedValue)}`,
  measured: text(measuredValue),
  met: measuredValue >= wantedValue,
  bound: 'at least',
  wantedValue,
  measuredValue,
});

/** At most so much. */
export const atMost = (what: string, wantedValue: number, measuredValue: number, text: Text): Target => ({
  what,
  wanted: `≤ ${text(wantedValue)}`,
  measured: text(measuredValue),
  met: measuredValue <= wantedValue,
  bound: 'at most',
  wantedValue,
  measuredValue,
});
