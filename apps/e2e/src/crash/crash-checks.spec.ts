import type { HistoryEvent } from '@limit-ledger/testing';
import { checkAfterRestart } from './check-after-restart.js';
import { isFine, linesOf, totalOf } from './crash-report.js';
import type { CrashRun } from './crash-series.js';
import { LoadRecord } from './load-record.js';

const hash = 'a'.repeat(64);
const time = '2026-01-01T00:00:00.000Z';
const event: HistoryEvent = {
  ...{ revision: 0, eventId: 'id', type: 'limit-reserved', recordedTime: time, effectiveTime: time },
  ...{ data: {}, metadata: {}, previousHash: '0'.repeat(64), hash },
};
const write = { merchantId: 'm', path: '/orders', body: {}, idempotencyKey: 'k' };
const answer = (status: number, text: string, replayed = false) => ({ status, text, replayed });
const receipt = JSON.stringify({ revision: 0, hash });

const client = (history: readonly HistoryEvent[], ...answers: readonly ReturnType<typeof answer>[]) => {
  const queue = [...answers];
  return {
    history: async (_merchant: string, from = 0) => history.slice(from),
    get: async () => ({ intact: true, events: history.length }),
    post: async () => queue.shift() ?? answer(500, 'asked once too often'),
  };
};
const acknowledged = async (): Promise<LoadRecord> => {
  const record = new LoadRecord();
  await record.send(write, async () => answer(201, receipt));
  return record;
};

describe('the crash checks', () => {
  it('find an acknowledged write that is gone or has become another', async () => {
    const record = await acknowledged();
    const replay = answer(201, receipt, true);
    expect((await checkAfterRestart(client([event], replay), ['m'], record)).lost).toEqual([]);
    expect((await checkAfterRestart(client([], replay), ['m'], record)).lost).toHaveLength(1);
    expect((await checkAfterRestart(client([{ ...event, hash: 'b'.repeat(64) }], replay), ['m'], record)).lost).toHaveLength(1);
  });

  it('find a chain that does not hold', async () => {
    expect((await checkAfterRestart(client([event]), ['m'], new LoadRecord())).broken).toHaveLength(1);
  });

  it('find a replay that is decided anew or answers otherwise', async () => {
    const record = await acknowledged();
    expect((await checkAfterRestart(client([event], answer(201, receipt, true)), ['m'], record)).other).toEqual([]);
    expect((await checkAfterRestart(client([event], answer(201, receipt)), ['m'], record)).other).toHaveLength(1);
    expect((await checkAfterRestart(client([event], answer(201, '{}', true)), ['m'], record)).other).toHaveLength(1);
  });

  it('send again what was not answered, and expect an answer', async () => {
    const record = new LoadRecord();
    await record.send(write, () => Promise.reject(new Error('connection reset')));
    expect(record.unanswered.size).toBe(1);
    const good = client([], answer(201, receipt), answer(201, receipt, true));
    expect(await checkAfterRestart(good, ['m'], record)).toMatchObject({ other: [], unansweredWritten: 0 });
    const written = client([], answer(201, receipt, true), answer(201, receipt, true));
    expect(await checkAfterRestart(written, ['m'], record)).toMatchObject({ other: [], unansweredWritten: 1 });
    expect((await checkAfterRestart(client([], answer(503, '')), ['m'], record)).other).toHaveLength(1);
    expect((await checkAfterRestart(client([], answer(422, '"limit.insufficient"')), ['m'], record)).other).toEqual([]);
  });

  it('count refusals by the limit apart from answers that nobody expected', async () => {
    const record = new LoadRecord();
    await record.send(write, async () => answer(422, '{"code":"limit.insufficient"}'));
    await record.send(write, async () => answer(500, ''));
    expect([record.refusals, record.unexpected.length, record.acknowledged.length]).toEqual([1, 1, 0]);
  });

  it('report a finding, and kills that interrupted nothing', () => {
    const counts = { run: 1, acknowledged: 9, refused: 1, inFlight: 3, unansweredWritten: 2 };
    const run: CrashRun = { ...counts, lost: [], over: [], broken: [], other: [] };
    expect(isFine(run)).toBe(true);
    for (const kind of ['lost', 'over', 'broken', 'other']) expect(isFine({ ...run, [kind]: ['x'] })).toBe(false);
    expect(linesOf({ ...run, lost: ['it is gone'] }, 1).join('\n')).toMatch(/FAIL 1\/1: .*1 lost[^]*it is gone/);
    expect(totalOf([run, { ...run, inFlight: 0 }]).enoughInFlight).toBe(true);
    expect(totalOf([run, { ...run, inFlight: 0 }, { ...run, inFlight: 0 }]).enoughInFlight).toBe(false);
  });
});
