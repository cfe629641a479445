import { Metrics } from '@limit-ledger/platform';
import type { RiskOutcome } from '../risk-runner.js';
import { RiskHandler } from './risk.handler.js';
import { RiskRequest, type RiskAsked } from './risk-request.js';

const MOMENT = '2026-03-01T00:00:00.000Z';
const LINES = { revision: 1, effectiveTime: MOMENT, facts: [], ofState: true } as const;
const { ofState: _told, ...EVENT } = LINES;

describe('what is asked of a merchant that has lines waiting to be noted', () => {
  it.each<[string, RiskAsked, readonly string[]]>([
    [
      'an observation is decided after them',
      {
        type: 'accept-observation',
        observation: { kind: 'withdrawal', withdrawalId: 'w', observedAt: MOMENT, amount: 1 },
      } as RiskAsked,
      ['noted m', 'decided accept-observation'],
    ],
    ['an event of limits too', { type: 'note-limits', notes: [EVENT] }, ['noted m', 'decided note-limits']],
    ['the lines themselves are not', { type: 'note-limits', notes: [LINES] }, ['decided note-limits']],
  ])('%s', async (_what, asked, expected) => {
    const done: string[] = [];
    const handler = new RiskHandler(
      {
        execute: async ({ command }) => {
          done.push(`decided ${command.type}`);
          return { kind: 'already' } as RiskOutcome;
        },
      },
      { rulesAt: () => ({ policyVersion: 'none' }) as never },
      { decide: (work) => work(() => undefined) },
      {
        noteWaiting: async (merchantId) => {
          await Promise.resolve();
          done.push(`noted ${merchantId}`);
        },
      },
      { now: () => MOMENT },
      new Metrics(),
    );
    const actor = { subject: 's', role: 'service' };
    await handler.execute(new RiskRequest('m', asked, { actor, correlationId: 'c' }));
    expect(done).toEqual(expected);
  });
});
