import { told, type Told } from '@limit-ledger/testing';
import type { ConsumerCommand } from './consumer-commands.js';
import type { ConsumerRejectionCode } from './consumer-rejection.js';
import { assess, consumer, IN_FORCE, minute, note, repaid, scored, START } from './spec-support/consumer-story.js';

const ASSESSED = [told(assess(), START)];
const RESERVED = [...ASSESSED, told(note(1, { kind: 'reserved', amount: 100_000 }), START)];
const scoreOf = (change: { readonly provider?: string; readonly scale?: string }): ConsumerCommand =>
  assess({ score: { provider: 'sesame-credit', scale: '350-950', value: 700, ...change } });

type Row = readonly [ConsumerRejectionCode, string, readonly Told<ConsumerCommand>[], ConsumerCommand];

describe('what can not be judged is said to be so, and why:', () => {
  it.each<Row>([
    ['id.conflict', 'the assessment is known with other content', ASSESSED, assess({ amount: 1 })],
    [
      'assessment.conflict',
      'the order is past being assessed: it is reserved, captured or over',
      RESERVED,
      assess({ assessmentId: 'a-2' }),
    ],
    [
      'assessment.not-in-force',
      'no policy in force says how to assess',
      [],
      assess({}, { policyVersion: IN_FORCE.policyVersion }),
    ],
    ['assessment.currency-unknown', 'consumers are assessed in CNY', [], assess({ currency: 'USD' })],
    ['consent.in-future', 'the consent was given later than now', [], assess({ consent: { at: minute(1) } })],
    ['score.provider-unknown', 'no policy in force knows the provider of the score', [], scoreOf({ provider: 'fico' })],
    ['score.scale-unknown', 'no policy in force knows that scale of the provider', [], scoreOf({ scale: '0-100' })],
    ['score.out-of-scale', 'the scale goes from 350 to 950', [], scored(951)],
    [
      'id.conflict',
      'the repayment is known with other content',
      [told(repaid('r-1'), START)],
      repaid('r-1', { outcome: 'late' }),
    ],
    [
      'repayment.not-due',
      'what is due on 2026-11-24 can be late from the day after',
      [],
      repaid('r-1', { dueOn: '2026-11-24', outcome: 'late' }),
    ],
  ])('%s: %s', (code, detail, past, command) => {
    consumer(...past)
      .when(command, START)
      .thenRefused(code, { detail });
  });

  it('takes a score at the very ends of its scale, and a consent of this moment', () => {
    consumer().when(scored(350), START).then({ type: 'assessment-refused' });
    consumer().when(scored(950), START).then({ type: 'assessment-accepted' });
    consumer()
      .when(assess({ consent: { at: START } }), START)
      .then({ type: 'assessment-accepted' });
  });
});
