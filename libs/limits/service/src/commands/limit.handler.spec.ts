import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { Metrics, type CommandEnvelope } from '@limit-ledger/platform';
import type { LimitOutcome } from '../limits-runner.js';
import { LimitHandler } from './limit.handler.js';
import { LimitRequest, type Asked } from './limit-request.js';

const OUTCOME: LimitOutcome = {
  kind: 'rejected',
  rejection: { code: 'merchant.not-found', detail: '' },
  head: undefined,
  termsRevision: -1,
};
const ORIGIN = { subject: 'somebody', role: 'operator', correlationId: 'c-1' };

async function envelopeOf(asked: Asked, idempotencyKey?: string): Promise<CommandEnvelope<AskedLimitCommand>> {
  const envelopes: CommandEnvelope<AskedLimitCommand>[] = [];
  const execute = (envelope: CommandEnvelope<AskedLimitCommand>): Promise<LimitOutcome> => {
    envelopes.push(envelope);
    return Promise.resolve(OUTCOME);
  };
  const referTo = (subject: string, text: string): Promise<string> => Promise.resolve(`ref-of-${subject}-${text.length}`);
  const handler = new LimitHandler({ execute }, { referTo }, new Metrics());
  expect(await handler.execute(new LimitRequest('m', asked, { ...ORIGIN, idempotencyKey }))).toBe(OUTCOME);
  return envelopes[0] as CommandEnvelope<AskedLimitCommand>;
}

const reserve: Asked = { type: 'reserve-limit', orderId: 'o-1', amount: 5, lines: undefined, imported: false };
const freeze: Asked = { type: 'freeze-limit', freezeId: 'f-1', line: 'all', amount: 5, reasonCode: 'daily-peak', note: 'secret' };

describe('the limit handler', () => {
  it('sends what was asked, without what was left out', async () => {
    const envelope = await envelopeOf(reserve);
    expect(envelope).toMatchObject({ stream: 'merchant-limit-m', actor: { subject: 'somebody', role: 'operator' }, keyed: false });
    expect(envelope.command).toEqual({ type: 'reserve-limit', orderId: 'o-1', amount: 5 });
  });

  it('keeps free text apart, and looks the risk of a reason up', async () => {
    const { command } = await envelopeOf(freeze);
    expect(command).toMatchObject({ noteRef: 'ref-of-m-6', risk: true });
    expect(JSON.stringify(command)).not.toContain('secret');
  });

  it('knows a key again, and whether the same was asked', async () => {
    const first = await envelopeOf(freeze, 'k-1');
    const again = await envelopeOf({ ...freeze, imported: false }, 'k-1');
    const other = await envelopeOf({ ...freeze, note: 'another' }, 'k-1');
    expect([again.commandId, again.fingerprint, again.keyed]).toEqual([first.commandId, first.fingerprint, true]);
    expect(other.commandId).toBe(first.commandId);
    expect(other.fingerprint).not.toBe(first.fingerprint);
    expect((await envelopeOf(reserve)).commandId).not.toBe((await envelopeOf(reserve)).commandId);
  });
});
