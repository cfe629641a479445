import type { StoredEvent } from '@limit-ledger/event-store';
import { addSeconds, type Recorded } from '@limit-ledger/kernel';
import {
  DEFAULT_POLICY,
  merchantRiskDecider,
  rulesInForce,
  type MerchantRiskCommand,
  type MerchantRiskEvent,
  type Observation,
} from '@limit-ledger/risk-domain';
import fc from 'fast-check';
import { momentsOf } from './due-moments.js';

const STREAM = 'merchant-risk-shop';
const OBSERVED_AT = '2026-04-01T00:00:00.000Z';
const RULES = rulesInForce([
  { policyId: 'default', version: 1, activeFrom: '2026-01-01T00:00:00.000Z', document: DEFAULT_POLICY },
]);

const day = fc.record({ month: fc.constantFrom('01', '02', '03'), date: fc.constantFrom('01', '15', '27', '28') });
const dailyMetrics = fc
  .record({ day, returns: fc.constantFrom(1, 20) })
  .map(({ day: { month, date }, returns }): Observation => ({
    kind: 'daily-metrics',
    day: `2026-${month}-${date}`,
    observedAt: OBSERVED_AT,
    values: { orders: 100, returns, salesMinor: 100 },
  }));
const lastDays = fc
  .constantFrom('2026-01-31', '2026-02-28', '2026-03-31')
  .map((date): Observation => ({
    kind: 'daily-metrics',
    day: date,
    observedAt: OBSERVED_AT,
    values: { orders: 100, returns: 20 },
  }));
const anomaly = fc
  .integer({ min: 0, max: 9 })
  .map((id): Observation => ({ kind: 'anomaly', anomalyId: `a-${id}`, observedAt: OBSERVED_AT, anomaly: 'new-device' }));
const history = fc.array(fc.oneof({ weight: 4, arbitrary: dailyMetrics }, lastDays, { weight: 2, arbitrary: anomaly }), {
  maxLength: 40,
});

const stored = (event: Recorded<MerchantRiskEvent>): StoredEvent => ({
  stream: STREAM,
  type: event.type,
  revision: event.revision,
  eventId: `e-${event.revision}`,
  metadata: JSON.stringify({ recordedTime: event.recordedTime }),
  data: JSON.stringify(event.data),
  position: '0',
  previousHash: '',
  hash: '',
});

describe('what may come due', () => {
  it('is never earlier than was told: an event tells of it whenever the next moment moves forward', () => {
    fc.assert(
      fc.property(history, fc.boolean(), (observations, doesPass) => {
        const decider = merchantRiskDecider(() => RULES);
        let risk = decider.initial(STREAM);
        let revision = 0;
        let now = OBSERVED_AT;
        const decide = (command: MerchantRiskCommand): void => {
          const before = decider.nextDueAt(risk);
          const decision = decider.decide(command, risk, now);
          const events = decision.kind === 'accepted' ? decision.events : [];
          const recorded = events.map(
            (event) => ({ ...event, revision: revision++, recordedTime: now }) as Recorded<MerchantRiskEvent>,
          );
          for (const event of recorded) risk = decider.evolve(risk, event);
          const after = decider.nextDueAt(risk);
          if (after === undefined || (before !== undefined && before <= after)) return;
          expect(recorded.flatMap((event) => momentsOf(stored(event)))).not.toEqual([]);
        };
        for (const observation of observations) {
          if (doesPass) now = addSeconds(now, 3_600);
          for (let due = decider.due(risk, now); due !== undefined; due = decider.due(risk, now)) decide(due);
          decide({ type: 'accept-observation', observation, rules: RULES });
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is nothing because of a day in a month, of what another context stored, or of a private fact', () => {
    const of = (change: Partial<StoredEvent>): StoredEvent => ({
      ...stored({
        type: 'month-closed',
        data: { merchantId: 'shop', month: '2026-01' },
        effectiveTime: OBSERVED_AT,
        revision: 0,
        recordedTime: OBSERVED_AT,
      }),
      ...change,
    });
    const data = JSON.stringify({ merchantId: 'shop', observation: { kind: 'daily-metrics', day: '2026-01-01' } });
    expect(momentsOf(of({ type: 'observation-accepted', data }))).toEqual([]);
    expect(momentsOf(of({}))).toEqual([]);
    expect(momentsOf(of({ stream: 'merchant-limit-shop', type: 'signal-raised' }))).toEqual([]);
    expect(momentsOf(of({ type: 'signal-raised' }))).toEqual([OBSERVED_AT]);
  });
});
