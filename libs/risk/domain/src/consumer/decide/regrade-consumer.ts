import { accepted, businessDateAt } from '@limit-ledger/kernel';
import type { Consumer } from '../consumer.js';
import type { ConsumerCommandOf } from '../consumer-commands.js';
import type { ConsumerDecision } from '../consumer-rejection.js';
import { gradeIn, gradeIndexIn } from '../grade-in.js';

/** At the beginning of a month: who paid on time moves up one grade. Where no policy says how, everything waits for the next. */
export function regradeConsumer({ at, policy }: ConsumerCommandOf<'regrade'>, consumer: Consumer): ConsumerDecision {
  const { consumerRef } = consumer;
  const { 'on-time': onTime, late, missed } = consumer.noted;
  const noted = { consumerRef, month: businessDateAt(at).slice(0, 7), late, missed, onTime };
  const { assessment } = policy;
  if (assessment === undefined) {
    return accepted([{ type: 'grade-kept', data: { ...noted, cause: 'not-in-force' }, effectiveTime: at }]);
  }
  const { onTimeAtLeast } = assessment.regrading;
  const common = { ...noted, onTimeAtLeast };
  const before = gradeIn(assessment, consumer.grade);
  const next = assessment.grades[gradeIndexIn(assessment, consumer.grade) + 1];
  const cause = late + missed > 0 ? 'late' : onTime < onTimeAtLeast ? 'too-few' : 'highest';
  if (cause !== 'highest' || next === undefined) {
    return accepted([{ type: 'grade-kept', data: { ...common, ...before, cause }, effectiveTime: at }]);
  }
  const data = { ...common, ...next, gradeBefore: before.grade, limitBefore: before.limit };
  return accepted([{ type: 'grade-changed', data, effectiveTime: at }]);
}
