import { canonicalText, type Json, type Recorded } from '@limit-ledger/kernel';
import { merchantAsOf, type LimitEvent } from '@limit-ledger/limits-domain';
import { limitsBody } from '../answers/limits-answer.js';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
const m = '/v1/merchants/replayed';
const WRITES = 90;
/** Nothing can be back-dated to before the terms have changed: so long they stay. */
const WRITES_BEFORE_TERMS = 25;
const ORDER_WRITERS = 6;

/** A fixed sequence of numbers below 1 (Park and Miller). */
let drawn = 4_711;
const below = (most: number): number => Math.floor(((drawn = (drawn * 48_271) % 2_147_483_647) / 2_147_483_647) * most);
const id = (name: string, most: number): string => `${name}-${below(most)}`;

/** Some will be refused, which is as good: then nothing happens. */
const WRITERS: readonly (() => readonly [path: string, body: object])[] = [
  () => ['reservations', { orderId: id('o', 20), amount: 10 + below(80) }],
  () => ['reservations', { orderId: id('o', 20), amount: 10 + below(80) }],
  () => ['bookings', { orderId: id('b', 20), amount: 1 + below(90) }],
  () => [`reservations/${id('o', 20)}/captures`, { captureId: id('c', 9), amount: 1 + below(30) }],
  () => [
    `reservations/${id('b', 20)}/replenishments`,
    { replenishmentId: id('p', 9), amount: 1 + below(30), cause: 'repayment' },
  ],
  () => [`reservations/${id('o', 20)}/void`, {}],
  () => [
    'freezes',
    { freezeId: id('f', 3), line: 'all', basisPoints: 2_500, floating: below(2) === 0, reasonCode: 'manual', note: 'n' },
  ],
  () => [`freezes/${id('f', 3)}/release`, { releaseId: id('l', 9), reasonCode: 'manual', note: 'n' }],
  () => ['reductions', { reductionId: id('r', 3), line: 'credit', amount: 1 + below(40), reasonCode: 'manual', note: 'n' }],
  () => [`reductions/${id('r', 3)}/restore`, { restoreId: id('s', 9), reasonCode: 'manual', note: 'n' }],
];

/** The answer but for `final`, which speaks of the asking. */
const bytes = ({ final: _, ...answer }: Record<string, unknown>): string => canonicalText(answer as Json);

describe('limits as of a point', () => {
  /** What was answered when the revision was the last. */
  const live = new Map<number, string>();
  let events: readonly Recorded<LimitEvent>[];

  beforeAll(async () => {
    const operator = service.as('operator');
    const opened = { effectiveAt: '2026-01-02T00:00:00Z' };
    await operator.post('/v1/merchants', {
      merchantId: 'replayed',
      currency: 'CNY',
      industry: 'toys',
      onboardedOn: '2026-01-01',
      ...opened,
    });
    for (const line of ['credit', 'transaction']) await operator.post(`${m}/lines`, { line, approved: 1_000, ...opened });
    for (let write = 0; write < WRITES; write++) {
      const [path, body] = WRITERS[below(write < WRITES_BEFORE_TERMS ? ORDER_WRITERS : WRITERS.length)]!();
      const back =
        write < WRITES_BEFORE_TERMS && below(2) === 0
          ? { effectiveAt: `2026-${String(2 + below(9)).padStart(2, '0')}-01T00:00:00Z` }
          : {};
      await operator.keyed(`${m}/${path}`, path.endsWith('void') ? body : { ...body, ...back });
      const answer = (await operator.get(`${m}/limits`)).body;
      live.set(answer.revision, bytes(answer));
    }
    await service.restart();
    events = (await service.as('auditor').get(`${m}/events`)).body.events;
  });

  const answered = async (query: string): Promise<string> =>
    bytes((await service.as('auditor').get(`${m}/limits?${query}`)).body);
  const replayed = (counts: (event: Recorded<LimitEvent>) => boolean): string =>
    bytes({ ...limitsBody(merchantAsOf('replayed', events.filter(counts), {}), 'internal', true) });

  it('are of a history with all that is needed here', () => {
    const types = new Set(events.map(({ type }) => type));
    for (const type of [
      'limit-booked',
      'limit-replenished',
      'limit-frozen',
      'freeze-released',
      'line-reduced',
      'reduction-restored',
    ]) {
      expect(types).toContain(type);
    }
    expect(events.filter(({ effectiveTime, recordedTime }) => effectiveTime < recordedTime).length).toBeGreaterThan(8);
  });

  it('are byte for byte what was answered at that revision', async () => {
    for (const [revision, answer] of live) expect(await answered(`revision=${revision}`)).toBe(answer);
  });

  it('are byte for byte a replay of what counts by then, by whatever the point is named', async () => {
    for (const { revision, recordedTime, effectiveTime } of events) {
      expect(await answered(`revision=${revision}`)).toBe(replayed((each) => each.revision <= revision));
      const known = (each: Recorded<LimitEvent>): boolean => each.recordedTime <= recordedTime;
      const isTrue = (each: Recorded<LimitEvent>): boolean => each.effectiveTime <= effectiveTime;
      expect(await answered(`recordedAsOf=${recordedTime}`)).toBe(replayed(known));
      expect(await answered(`effectiveAsOf=${effectiveTime}`)).toBe(replayed(isTrue));
      const both = `recordedAsOf=${recordedTime}&effectiveAsOf=${effectiveTime}`;
      expect(await answered(both)).toBe(replayed((each) => known(each) && isTrue(each)));
    }
  });
});
