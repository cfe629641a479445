import { ReactingLimits } from '../../policies/spec-support/reacting-limits.js';
import { ToldByRisk } from '../../policies/spec-support/told-by-risk.js';
import type { NoticeBody } from '../bodies/situation/notice-body.js';
import { situationOf } from './spec-support/situation-of.js';

const line = 'transaction' as const;
const TERM = 'term-mismatch:transaction:1';
const OVERDUE = 'overdue-rate:transaction:1';
const at = '2026-11-24T02:00:00.000Z';

let limits: ReactingLimits;
let risk: ToldByRisk;
beforeEach(async () => {
  limits = await ReactingLimits.open(100_000);
  risk = new ToldByRisk();
});
afterEach(() => limits.close());

const notices = async (): Promise<readonly NoticeBody[]> => (await situationOf(limits)).notices;
const suggestion = { kind: 'suggest', line, suggestion: 'shorter-term', termDaysAtMost: 60 } as const;
const suggested = (terms: object = {}): ReturnType<ToldByRisk['raised']> =>
  risk.raised(TERM, [suggestion], { reasonCode: 'term-too-long', checklist: [{ step: 'shorter-term' }], ...terms });
const warned = (): ReturnType<ToldByRisk['raised']> =>
  risk.raised(OVERDUE, [{ kind: 'warn', line }], {
    reasonCode: 'overdue-rate-high',
    checklist: [{ step: 'overdue-rate-below' }],
  });

describe('warnings and suggestions', () => {
  it('are told with why and what to do, oldest first, and keep nothing from the line', async () => {
    await limits.tell([suggested(), warned()]);
    const { notices: told, causes, available } = await situationOf(limits);
    expect(told).toMatchObject([
      {
        ...{
          kind: 'suggestion',
          id: TERM,
          since: at,
          reasonCode: 'term-too-long',
          suggestion: 'shorter-term',
          termDaysAtMost: 60,
        },
        reason: { en: { text: expect.any(String), whatToDo: expect.any(String) }, 'zh-CN': { text: expect.any(String) } },
        checklist: [{ step: 'shorter-term', state: 'open', doneBy: 'merchant', 'zh-CN': { text: expect.any(String) } }],
      },
      { kind: 'warning', id: OVERDUE, reasonCode: 'overdue-rate-high', checklist: [{ doneBy: 'measure' }] },
    ]);
    expect(told[1]).not.toHaveProperty('suggestion');
    expect([causes, available]).toEqual([[], 100_000]);
  });

  it('say which step is done, and are gone once cleared', async () => {
    await limits.tell([suggested(), warned(), risk.noted(TERM, 'shorter-term')]);
    expect((await notices())[0]!.checklist).toMatchObject([{ state: 'done', doneAt: at }]);
    await limits.tell([risk.cleared(TERM)]);
    expect((await notices()).map(({ id }) => id)).toEqual([OVERDUE]);
  });

  it('say who can act, by when, and what ends them', async () => {
    await limits.tell([
      suggested({ checklist: [{ step: 'shorter-term', dueHours: 24 }, { step: 'unheard-of' }], clearsByItself: false }),
      warned(),
    ]);
    expect(await notices()).toMatchObject([
      { waitingFor: 'merchant', dueAt: '2026-11-25T02:00:00.000Z', comesBack: { kind: 'person', role: 'reviewer' } },
      { waitingFor: 'nobody', comesBack: { kind: 'condition', steps: ['overdue-rate-below'] } },
    ]);
    expect((await notices())[1]!.dueAt).toBeUndefined();
  });

  it('are told of a rating alone as well', async () => {
    const checklist = [{ step: 'rectification-plan', dueHours: 72 }, { step: 'paid-up' }];
    const step = { kind: 'rating-step', line: 'credit', steps: 1 } as const;
    await limits.tell([risk.raised('own-overdue:credit:1', [step], { reasonCode: 'repeated-overdue', checklist })]);
    await limits.tell([risk.noted('own-overdue:credit:1', 'paid-up')]);
    expect(await notices()).toMatchObject([
      {
        ...{ kind: 'warning', id: 'own-overdue:credit:1', reasonCode: 'repeated-overdue', waitingFor: 'merchant' },
        ...{ dueAt: '2026-11-27T02:00:00.000Z', comesBack: { kind: 'condition', steps: ['rectification-plan'] } },
        reason: { en: { text: expect.stringContaining('rating') } },
        checklist: [
          { step: 'rectification-plan', state: 'open' },
          { step: 'paid-up', state: 'done' },
        ],
      },
    ]);
  });

  it('are told of their own line only', async () => {
    await limits.ask({ type: 'open-line', line: 'credit', approved: 1 });
    await limits.tell([suggested()]);
    const [credit] = [await situationOf(limits)];
    expect([credit.line, credit.notices]).toEqual(['credit', []]);
  });

  it('tell a merchant nothing of a suspicion, and the rest all of it', async () => {
    await limits.tell([suggested({ reasonCode: 'account-check' })]);
    const [told] = await notices();
    expect(told).toMatchObject({ kind: 'suggestion', id: 'security-check:2', reasonCode: 'security-check', checklist: [] });
    expect(told).toMatchObject({ comesBack: { kind: 'person', role: 'reviewer' }, waitingFor: 'platform' });
    expect(JSON.stringify(told)).not.toMatch(/term|account-check/);
    const [internal] = (await situationOf(limits, 'internal')).notices;
    expect(internal).toMatchObject({ id: TERM, rule: 'term-mismatch', policyVersion: 'default@7', suggestion: 'shorter-term' });
  });
});
