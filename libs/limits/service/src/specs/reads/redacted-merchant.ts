import { TOPICS, type SignalRaisedV1 } from '@limit-ledger/contracts';
import type { MessageBus } from '@limit-ledger/message-bus';
import { MESSAGE_BUS, toMessage } from '@limit-ledger/platform';
import type { SpecService } from '@limit-ledger/testing';
import { ToldByRisk } from '../../policies/spec-support/told-by-risk.js';

const line = 'transaction';
/** What must never reach a merchant, wherever it stands. */
export const SECRET_NOTE = 'the owner is under investigation';
export const SECRET_EVIDENCE = 'device-17';
export const SECRET_MEASURE = 'orders-of-one-buyer';
export const SECRET_THRESHOLD = 87_654;
export const SECRET_PARTY = 'pseudonym-of-a-buyer';
export const BARRING = 'cash-out:withdrawal:1';
export const SUSPECTED = 'cash-out:transaction:1';
export const SUSPECTED_STEP = 'explain-orders';

const PAIR = { kind: 'freeze-pair', parties: [{ kind: 'buyer', ref: SECRET_PARTY }] } as const;
const GROUNDS: SignalRaisedV1['grounds'] = [{ measure: SECRET_MEASURE, value: 3, threshold: SECRET_THRESHOLD, unit: 'count' }];

/** A merchant on whose lines stands what rules, a reviewer and an operator can place, some of it for reasons that are veiled. */
export async function redactedMerchant(service: SpecService, merchantId: string): Promise<void> {
  const m = `/v1/merchants/${merchantId}`;
  const [operator, reviewer] = [service.as('operator'), service.as('reviewer')];
  await operator.open(merchantId, { transaction: 10_000_000, credit: 500 });
  await operator.reserve(merchantId, { orderId: 'o-1', amount: 900, lines: [line] });
  await operator.keyed(`${m}/reservations/o-1/captures`, { captureId: 'c', amount: 900 });
  await operator.keyed(`${m}/reservations/o-1/replenishments`, { replenishmentId: 'p', amount: 500, cause: 'repayment' });
  await operator.keyed(`${m}/reservations/o-1/reversals`, {
    reversalId: 'v',
    replenishmentId: 'p',
    reasonCode: 'cash-out-suspected',
  });
  const noted = { note: SECRET_NOTE, reasonCode: 'fraud-suspected' };
  await reviewer.post(`${m}/freezes`, {
    freezeId: 'f-1',
    line,
    amount: 7,
    evidence: [SECRET_EVIDENCE],
    blocks: ['capture'],
    ...noted,
  });
  await reviewer.post(`${m}/freezes/f-1/confirm`, { confirmId: 'k-1', note: SECRET_NOTE });
  await reviewer.post(`${m}/reductions`, { reductionId: 'r-1', line, amount: 9, ...noted });
  await operator.post(`${m}/lines/${line}/temporary-increases`, {
    ...{ increaseId: 'i-1', amount: 5, kind: 'temporary', from: service.instant(0), until: service.instant(86_400) },
  });
  const risk = new ToldByRisk(merchantId);
  const terms = { grounds: GROUNDS, unconfirmedEndsAt: service.instant(86_400), decideBy: service.instant(86_400) };
  const checklistOf = (step: string) => ({ checklist: [{ step, dueHours: 72, releasesBasisPoints: 100 }] });
  await service.running.get<MessageBus>(MESSAGE_BUS, { strict: false }).publish(
    [
      risk.raised('return-rate:transaction:1', [{ kind: 'freeze', line, basisPoints: 1_000 }], {
        ...{ ...terms, ...checklistOf('rectification-plan'), reasonCode: 'return-rate-high' },
      }),
      risk.raised(SUSPECTED, [{ kind: 'freeze', line, basisPoints: 2_000 }, PAIR], {
        ...{ ...terms, ...checklistOf(SUSPECTED_STEP), reasonCode: 'account-check' },
      }),
      risk.raised(BARRING, [PAIR], { ...terms, reasonCode: 'account-check' }),
      risk.raised('credit-rating:credit:1', [{ kind: 'reduce', line: 'credit', amount: 600 }], {
        ...{ ...terms, ...checklistOf('rating-restored'), clearsByItself: false, reasonCode: 'rating-fallen' },
      }),
      risk.noted('return-rate:transaction:1', 'rectification-plan'),
      risk.raised('term-mismatch:transaction:1', [{ kind: 'suggest', line, suggestion: 'shorter-term', termDaysAtMost: 60 }], {
        ...{ ...terms, ...checklistOf('shorter-term'), reasonCode: 'term-too-long' },
      }),
      risk.raised(`${SUSPECTED}1`, [{ kind: 'suggest', line, suggestion: SUSPECTED_STEP }], {
        ...{ ...terms, ...checklistOf(SUSPECTED_STEP), clearsByItself: false, reasonCode: 'account-check' },
      }),
    ].map((event) => toMessage(TOPICS.riskEvents, event)),
  );
  await operator.eventually(`${m}/situation`, ({ lines }) => lines.at(-1).notices.length === 2);
  await operator.keyed(`${m}/bookings`, { orderId: 'o-2', amount: 20_000_000, lines: [line] });
}
