import type { Instant } from '@limit-ledger/kernel';
import { ReactingLimits } from '../../policies/spec-support/reacting-limits.js';
import { ToldByRisk } from '../../policies/spec-support/told-by-risk.js';
import type { Audience } from '../../reasons/shown-to.js';
import type { LineSituationBody } from '../bodies/situation/situation-body.js';
import { situationOf } from './spec-support/situation-of.js';

const HOUR = 3_600;
const line = 'transaction' as const;
const FREEZE = 'return-rate:transaction:1';
const PEAK = 'daily-peak:transaction:1';
const at = (day: number, time = '02:00'): Instant =>
  `2026-${day > 30 ? '12' : '11'}-${String(day > 30 ? day - 30 : day).padStart(2, '0')}T${time}:00.000Z`;

const QUARTERS = ['promotion-guarantee', 'shorter-term', 'deposit-orders'].map((step) => ({
  step,
  releasesBasisPoints: 2_500,
}));
const FILED = [
  { step: 'sales-data-30-days', dueHours: 72 },
  { step: 'rectification-plan', dueHours: 48 },
  { step: 'return-rate-below' },
];

let limits: ReactingLimits;
let risk: ToldByRisk;
beforeEach(async () => {
  limits = await ReactingLimits.open(100_000);
  risk = new ToldByRisk();
});
afterEach(() => limits.close());

const told = (audience?: Audience): Promise<LineSituationBody> => situationOf(limits, audience);

const freeze = (terms: object = {}): ReturnType<ToldByRisk['raised']> =>
  risk.raised(FREEZE, [{ kind: 'freeze', line, basisPoints: 5_000 }], {
    checklist: FILED,
    unconfirmedEndsAt: at(31),
    ...terms,
  });
const steps = ({ causes: [cause] }: LineSituationBody): unknown[] =>
  cause!.checklist.map(({ step, state, dueAt }) => [step, state, ...(dueAt === undefined ? [] : [dueAt])]);

describe("a rule's freeze", () => {
  it('says what to do by when, who waits, and by what it comes back', async () => {
    await limits.tell([freeze()]);
    const situation = await told();
    expect(situation).toMatchObject({ effective: 100_000, frozen: 50_000, available: 50_000 });
    expect(steps(situation)).toEqual([
      ['sales-data-30-days', 'open', at(27)],
      ['rectification-plan', 'open', at(26)],
      ['return-rate-below', 'open'],
    ]);
    expect(situation.causes).toMatchObject([
      {
        ...{
          kind: 'freeze',
          id: FREEZE,
          amount: 50_000,
          since: at(24),
          waitingFor: 'merchant',
          dueAt: at(26),
          placedInRole: 'rule',
        },
        comesBack: {
          ...{ kind: 'condition', steps: ['sales-data-30-days', 'rectification-plan', 'return-rate-below'] },
          ...{ atLatest: at(31), unlessConfirmed: true },
        },
        checklist: [
          { doneBy: 'merchant', en: { text: expect.any(String) }, 'zh-CN': { whatToDo: expect.any(String) } },
          {},
          {},
        ],
      },
    ]);
    expect(situation.upcoming).toEqual([{ kind: 'freeze-ends', at: at(31), id: FREEZE, amount: 50_000 }]);
  });

  it('says which steps are too late, and stands beyond its end once a person confirmed it', async () => {
    await limits.tell([freeze()]);
    await limits.passSeconds(49 * HOUR);
    expect(steps(await told())).toContainEqual(['rectification-plan', 'overdue', at(26)]);
    await limits.ask({ type: 'confirm-freeze', freezeId: FREEZE, confirmId: 'k' });
    const { causes, upcoming } = await told();
    expect(causes[0]!.comesBack).not.toHaveProperty('atLatest');
    expect(upcoming).toEqual([]);
  });

  it('waits for nobody where only what is measured is open', async () => {
    await limits.tell([freeze({ checklist: [{ step: 'return-rate-below' }] })]);
    expect((await told()).causes).toMatchObject([{ waitingFor: 'nobody', comesBack: { kind: 'condition' } }]);
  });

  it('says which steps are done and since when, whether or not they release anything', async () => {
    await limits.tell([freeze()]);
    await limits.passSeconds(HOUR);
    await limits.tell([risk.noted(FREEZE, 'rectification-plan'), risk.eased(FREEZE, 'sales-data-30-days', 100)]);
    const doneAt = at(24, '03:00');
    const {
      causes: [cause],
    } = await told();
    expect(cause).toMatchObject({
      checklist: [{ state: 'done', doneAt }, { state: 'done', doneAt }, { state: 'open' }],
      ...{ waitingFor: 'nobody', comesBack: { steps: ['return-rate-below'] } },
    });
    expect(cause!.checklist[2]).toMatchObject({ doneAt: undefined });
  });

  it('comes back in parts, and the rest by a person by a day', async () => {
    const decided = { checklist: QUARTERS, clearsByItself: false, decideBy: at(31) };
    await limits.tell([risk.raised(PEAK, [{ kind: 'freeze', line, basisPoints: 8_000 }], decided)]);
    await limits.tell([risk.eased(PEAK, 'shorter-term', 2_500)]);
    const situation = await told();
    expect(steps(situation)).toEqual([
      ['promotion-guarantee', 'open'],
      ['shorter-term', 'done'],
      ['deposit-orders', 'open'],
    ]);
    expect(situation.causes).toMatchObject([
      {
        amount: 60_000,
        comesBack: { kind: 'person', role: 'reviewer', by: at(31), steps: ['promotion-guarantee', 'deposit-orders'] },
      },
    ]);
    // A person who releases for a step names it.
    const release = { type: 'release-freeze', freezeId: PEAK, line, amount: 20_000 } as const;
    await limits.ask({ ...release, releaseId: 'r-1', reasonCode: 'promotion-guarantee' });
    await limits.ask({ ...release, releaseId: 'r-2', reasonCode: 'deposit-orders' });
    const done = { state: 'done', doneAt: at(24) };
    expect((await told()).causes).toMatchObject([
      { amount: 20_000, waitingFor: 'platform', dueAt: at(31), checklist: [done, done, done] },
    ]);
  });

  it('that suspects cash-out tells a merchant neither rule nor step', async () => {
    const id = 'cash-out:transaction:1';
    const suspected = { reasonCode: 'account-check', checklist: [{ step: 'explain-orders' }], decideBy: at(31) };
    await limits.tell([risk.raised(id, [{ kind: 'freeze', line, basisPoints: 10_000 }], suspected)]);
    const situation = await told();
    expect(situation.causes).toMatchObject([
      {
        id: 'security-check:2',
        reasonCode: 'security-check',
        checklist: [],
        comesBack: { kind: 'person', by: at(31) },
        waitingFor: 'platform',
      },
    ]);
    expect(JSON.stringify(situation)).not.toMatch(/cash-out|account-check|explain-orders/);
    expect((await told('internal')).causes).toMatchObject([{ id, rule: 'cash-out', policyVersion: 'default@7', grounds: [] }]);
  });
});

describe('what else stands on a line', () => {
  it('is a freeze until a date, or until a person decides', async () => {
    const placed = { type: 'freeze-limit', line, amount: 1, reasonCode: 'manual', risk: false, note: 'n' } as const;
    await limits.ask({ ...placed, freezeId: 'dated', releaseOn: '2026-12-01' });
    await limits.ask({ ...placed, freezeId: 'open', blocks: ['capture'] });
    const { causes, upcoming } = await told();
    expect(causes).toMatchObject([
      { id: 'dated', blocksCapture: false, waitingFor: 'nobody', comesBack: { kind: 'date', at: '2026-11-30T16:00:00.000Z' } },
      { id: 'open', blocksCapture: true, waitingFor: 'platform', comesBack: { kind: 'person', role: 'reviewer' } },
    ]);
    expect(upcoming).toMatchObject([{ kind: 'freeze-ends', id: 'dated', amount: 1 }]);
  });

  it('is an increase that waits behind a risk, and one to come', async () => {
    const increase = { type: 'grant-temporary-increase', line, kind: 'temporary' } as const;
    await limits.tell([freeze({ checklist: [] })]);
    await limits.ask({ ...increase, increaseId: 'soon', amount: 700, from: at(25), until: at(29) });
    await limits.ask({ ...increase, increaseId: 'later', amount: 5, from: at(28), until: at(29, '03:00') });
    await limits.passSeconds(25 * HOUR);
    const { causes, upcoming } = await told();
    expect(causes.slice(1)).toMatchObject([
      { kind: 'waiting-increase', id: 'soon', amount: 700, since: at(25), comesBack: { kind: 'condition', after: [FREEZE] } },
    ]);
    expect(upcoming.map(({ kind, id, at: moment }) => [kind, id, moment])).toEqual([
      ['increase-starts', 'later', at(28)],
      ['increase-ends', 'soon', at(29)],
      ['increase-ends', 'later', at(29, '03:00')],
      ['freeze-ends', FREEZE, at(31)],
    ]);
  });

  it('is a lowering that was announced, and once it came waits for the next re-evaluation', async () => {
    const id = 're-evaluation:transaction:2026-10';
    await limits.tell([risk.reevaluated(id, 60_000, at(25))]);
    expect((await told()).upcoming).toMatchObject([
      {
        kind: 'lowering',
        id,
        at: at(25),
        limit: 60_000,
        reasonCode: 're-evaluation',
        reason: { en: { byWhen: expect.any(String) } },
      },
    ]);
    await limits.passSeconds(25 * HOUR);
    const { causes, upcoming } = await told();
    expect(causes).toMatchObject([
      {
        ...{ kind: 'reduction', id, amount: 40_000, reasonCode: 're-evaluation', placedInRole: 'rule', waitingFor: 'nobody' },
        comesBack: { kind: 'condition', steps: ['next-re-evaluation'] },
      },
    ]);
    expect(upcoming).toEqual([]);
  });

  it('is the end of its validity', async () => {
    await limits.ask({ type: 'open-line', line: 'credit', approved: 300, validUntil: '2026-11-25' });
    expect((await told()).upcoming).toEqual([{ kind: 'validity-ends', at: '2026-11-25T16:00:00.000Z' }]);
    await limits.passSeconds(48 * HOUR);
    const { causes, upcoming } = await told();
    expect(causes).toMatchObject([
      { kind: 'lapsed', amount: 300, since: '2026-11-25T16:00:00.000Z', reasonCode: 'line-lapsed', waitingFor: 'merchant' },
    ]);
    expect(upcoming).toEqual([]);
  });
});
