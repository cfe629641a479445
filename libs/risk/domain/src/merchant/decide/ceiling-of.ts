import type { ContractLine } from '@limit-ledger/contracts';
import type { AmountMinor } from '@limit-ledger/kernel';
import type { Draft } from './draft.js';

/** The highest that policy allows on a line in the merchant's industry. */
export function ceilingOf({ rules, state: { facts } }: Draft, line: ContractLine): AmountMinor {
  const ofLine = rules.values.reevaluation?.ceilings.filter((each) => each.line === line) ?? [];
  const ceiling =
    ofLine.find(({ industry }) => industry === facts.industry) ?? ofLine.find(({ industry }) => industry === undefined);
  return ceiling?.limit ?? Number.MAX_SAFE_INTEGER;
}
