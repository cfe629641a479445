import type { AmountMinor } from '@limit-ledger/kernel';
import type { LineDelta } from '../events.js';
import { lineNumbers } from '../line-numbers.js';
import type { LineState } from '../state.js';

/** The numbers of a line that can be explained. */
export const EXPLAINED_FIELDS = [
  'approved',
  'temporary',
  'reduced',
  'effective',
  'frozen',
  'reserved',
  'used',
  'available',
] as const;
export type ExplainedField = (typeof EXPLAINED_FIELDS)[number];

/** The six sums of a line that events move. */
export const LINE_SUMS = [
  'approved',
  'temporary',
  'reduced',
  'frozenGross',
  'reserved',
  'used',
] as const satisfies readonly (keyof LineDelta)[];
export type LineSum = (typeof LINE_SUMS)[number];

/** Where a number stops following its sums: `max(0, …)` of effective, and frozen at most effective. */
export const CAPS = ['effective-not-below-zero', 'frozen-at-most-effective'] as const;
export type Cap = (typeof CAPS)[number];

export interface CapAmount {
  readonly cap: Cap;
  readonly amount: AmountMinor;
}

/** With which sign each sum goes into the number. */
export const SIGNS: Readonly<Record<ExplainedField, Readonly<Partial<Record<LineSum, 1 | -1>>>>> = {
  approved: { approved: 1 },
  temporary: { temporary: 1 },
  reduced: { reduced: 1 },
  effective: { approved: 1, temporary: 1, reduced: -1 },
  frozen: { frozenGross: 1 },
  reserved: { reserved: 1 },
  used: { used: 1 },
  available: { approved: 1, temporary: 1, reduced: -1, frozenGross: -1, reserved: -1, used: -1 },
};

/** The number itself. */
export function numberOf(line: LineState, field: ExplainedField): AmountMinor {
  return { ...line, ...lineNumbers(line) }[field];
}

/** What the caps add to the sums of the number, those that add nothing left out. */
export function capsOf(line: LineState, field: ExplainedField): readonly CapAmount[] {
  const { effective, frozen } = lineNumbers(line);
  const floor = effective - (line.approved + line.temporary - line.reduced);
  const ceiling = frozen - line.frozenGross;
  const caps: CapAmount[] = [];
  if (field === 'effective' || field === 'available') caps.push({ cap: 'effective-not-below-zero', amount: floor });
  if (field === 'frozen') caps.push({ cap: 'frozen-at-most-effective', amount: ceiling });
  if (field === 'available') caps.push({ cap: 'frozen-at-most-effective', amount: -ceiling });
  return caps.filter(({ amount }) => amount !== 0);
}
