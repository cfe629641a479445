import { addSeconds } from '@limit-ledger/kernel';
import type { ApplyReevaluation } from '../reevaluation-command.js';
import { SCENARIO_START } from './ledger-scenario.js';

/** The re-evaluation of a month of the transaction line, as risk tells it at the start of a scenario, unless it says otherwise. */
export function reevaluated(
  limit: number,
  reevaluationId = 're-evaluation:transaction:2026-10',
  more: Partial<ApplyReevaluation> = {},
) {
  return {
    type: 'apply-reevaluation',
    reevaluationId,
    line: 'transaction',
    limit,
    lowersAt: addSeconds(SCENARIO_START, 7 * 86_400),
    policyVersion: 'default@3',
    grounds: [
      { measure: 'mean-monthly-sales', numerator: 3 * limit, denominator: 3, value: limit, threshold: 1, unit: 'minor-units' },
    ],
    ...more,
  } as const satisfies ApplyReevaluation;
}
