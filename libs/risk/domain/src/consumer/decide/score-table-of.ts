import type { Instant } from '@limit-ledger/kernel';
import type { AssessmentPolicy, ScoreTable } from '../../rules/assessment-policy.js';
import type { AskedAssessment } from '../consumer-commands.js';
import type { ConsumerRejection, ConsumerRejectionCode } from '../consumer-rejection.js';

/** The table that a score is looked up in; what can't be judged is refused, and never let through. */
export function scoreTableOf(asked: AskedAssessment, policy: AssessmentPolicy, now: Instant): ScoreTable | ConsumerRejection {
  const { score, currency, consent } = asked;
  if (currency !== policy.currency) {
    return refuse('assessment.currency-unknown', `consumers are assessed in ${policy.currency}`);
  }
  if (consent.at > now) return refuse('consent.in-future', 'the consent was given later than now');
  const ofProvider = policy.scores.filter(({ provider }) => provider === score.provider);
  if (ofProvider.length === 0) return refuse('score.provider-unknown', 'no policy in force knows the provider of the score');
  const table = ofProvider.find(({ scale }) => scale === score.scale);
  if (table === undefined) return refuse('score.scale-unknown', 'no policy in force knows that scale of the provider');
  if (score.value < table.least || score.value > table.most) {
    return refuse('score.out-of-scale', `the scale goes from ${table.least} to ${table.most}`);
  }
  return table;
}

const refuse = (code: ConsumerRejectionCode, detail: string): ConsumerRejection => ({ code, detail });
