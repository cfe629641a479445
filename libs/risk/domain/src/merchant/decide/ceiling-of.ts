import type { ContractLine } from '@limit-ledger/contracts';
import type { AmountMinor } from '@limit-ledger/kernel';
import { ceilingIn } from '../../insight/ceiling-in.js';
import type { Draft } from './draft.js';

/** The highest that policy allows on a line in the merchant's industry. */
export function ceilingOf({ rules, state: { facts } }: Draft, line: ContractLine): AmountMinor {
  return ceilingIn(rules.values.reevaluation?.ceilings ?? [], line, facts.industry) ?? Number.MAX_SAFE_INTEGER;
}
