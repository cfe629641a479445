import type { Occurrence } from '../../rules/measure.js';
import type { OnceObserved } from './risk-facts.js';

export function naturalKeyOf(observation: OnceObserved): string {
  switch (observation.kind) {
    case 'repayment-outcome':
      return `repayment-outcome:${observation.outcomeId}`;
    case 'anomaly':
      return `anomaly:${observation.anomalyId}`;
    case 'withdrawal':
      return `withdrawal:${observation.withdrawalId}`;
    case 'step-done':
      return `step-done:${observation.stepId}`;
  }
}

/** What rules count it as; `undefined` for what none counts. */
export function occurrenceOf(observation: OnceObserved): Occurrence | undefined {
  switch (observation.kind) {
    case 'repayment-outcome':
      return observation.outcome === 'paid' ? undefined : observation.outcome;
    case 'anomaly':
      return observation.anomaly;
    case 'withdrawal':
      return 'withdrawal';
    case 'step-done':
      return undefined;
  }
}

/** The step of a way back, or of a programme, that it says is done. */
export function stepDoneBy(observation: OnceObserved): string | undefined {
  if (observation.kind === 'step-done') return observation.step;
  return observation.kind === 'repayment-outcome' && observation.outcome === 'paid-up' ? 'paid-up' : undefined;
}
