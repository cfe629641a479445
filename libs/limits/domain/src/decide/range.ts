import { isAmount, portionOf, type AmountMinor } from '@limit-ledger/kernel';
import type { LineDelta } from '../events.js';
import { linesUnder } from '../standing.js';
import type { LineState, MerchantState } from '../state.js';

/** Whether the sums of the lines stay exact under the deltas; a line that is just being opened begins with zeros. */
export function staysInRange({ lines }: MerchantState, deltas: readonly LineDelta[]): boolean {
  for (const delta of deltas) if (!isInRange(lines[delta.line] ?? ZEROS, delta)) return false;
  return true;
}

type Sums = Pick<LineState, 'approved' | 'temporary' | 'reduced' | 'frozenGross' | 'reserved' | 'used'>;
const ZEROS: Sums = { approved: 0, temporary: 0, reduced: 0, frozenGross: 0, reserved: 0, used: 0 };

/** Effective and available lie between these sums, so they are exact when these are. */
function isInRange(line: Sums, delta: LineDelta): boolean {
  const limit = line.approved + (delta.approved ?? 0) + (line.temporary + (delta.temporary ?? 0));
  const use = line.reserved + (delta.reserved ?? 0) + (line.used + (delta.used ?? 0));
  const reduced = line.reduced + (delta.reduced ?? 0);
  const frozenGross = line.frozenGross + (delta.frozenGross ?? 0);
  return isAmount(limit) && isAmount(use) && isAmount(reduced) && isAmount(frozenGross);
}

/** Whether all increases that were granted may start, and floating freezes follow them, without leaving the range. */
export function canComeTrue(merchant: MerchantState): boolean {
  const increases = Object.values(merchant.increases).filter(({ status }) => status === 'granted');
  return Object.values(merchant.lines).every((line) => {
    const granted = increases.filter((increase) => increase.line === line.line).reduce((sum, { amount }) => sum + amount, 0);
    const limit = line.approved + line.temporary + granted;
    return isAmount(limit) && isAmount(mostFrozen(merchant, line, limit));
  });
}

function mostFrozen(merchant: MerchantState, { line, frozenGross }: LineState, limit: AmountMinor): AmountMinor {
  return Object.values(merchant.freezes)
    .filter((freeze) => freeze.floating && linesUnder(freeze).includes(line))
    .reduce((sum, { basisPoints = 0 }) => sum + portionOf(limit, basisPoints), frozenGross);
}
