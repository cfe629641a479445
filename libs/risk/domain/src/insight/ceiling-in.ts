import type { ContractLine } from '@limit-ledger/contracts';
import type { AmountMinor } from '@limit-ledger/kernel';
import type { LineCeiling } from '../rules/policy-document.js';

/** The highest that policy allows on a line in an industry; `undefined` where it names none. */
export function ceilingIn(
  ceilings: readonly LineCeiling[],
  line: ContractLine,
  industry: string | undefined,
): AmountMinor | undefined {
  const ofLine = ceilings.filter((each) => each.line === line);
  const ceiling = ofLine.find((each) => each.industry === industry) ?? ofLine.find((each) => each.industry === undefined);
  return ceiling?.limit;
}
