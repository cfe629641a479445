import { createHash } from 'node:crypto';
import { appliedTwice } from './applied-twice.js';
import { brokenLink } from './broken-link.js';
import type { HistoryData, HistoryDelta, HistoryEvent } from '@limit-ledger/testing';
import { overdrawn } from './overdrawn.js';

const STREAM = 'merchant-limit-m';
const prefixed = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0, 0, bytes.length >> 8, bytes.length & 255]), bytes]);

/** Chains events by the layout written out once more, with keys already in canonical order. */
function chained(...events: readonly (readonly [type: string, data: HistoryData])[]): HistoryEvent[] {
  let previousHash = '0'.repeat(64);
  return events.map(([type, data], revision) => {
    const texts = [STREAM, String(revision), `id-${revision}`, type, '{"actor":"me"}', JSON.stringify(data)];
    const parts = [Buffer.from('limit-ledger/1'), Buffer.from(previousHash, 'hex'), ...texts.map((text) => Buffer.from(text))];
    const bytes = parts.map(prefixed);
    const hash = createHash('sha256').update(Buffer.concat(bytes)).digest('hex');
    const time = '2026-01-01T00:00:00.000Z';
    const event = { revision, eventId: `id-${revision}`, type, recordedTime: time, effectiveTime: time, data, metadata: { actor: 'me' } };
    const linked = { ...event, previousHash, hash };
    previousHash = hash;
    return linked;
  });
}
const deltas = (change: Omit<HistoryDelta, 'line'>): { deltas: HistoryDelta[] } => ({ deltas: [{ ...change, line: 'credit' }] });
const opened = ['line-opened', deltas({ approved: 100 })] as const;
const reserved = (orderId: string, amount: number) => ['limit-reserved', { ...deltas({ reserved: amount }), orderId }] as const;

describe('the checks of a history', () => {
  const history = chained(['line-opened', {}], ['limit-reserved', { orderId: 'a' }], ['limit-voided', { orderId: 'a' }]);

  it('find every broken link', () => {
    expect(brokenLink(STREAM, history)).toBeUndefined();
    expect(brokenLink('merchant-limit-n', history)).toBe(0);
    expect(brokenLink(STREAM, history.slice(1))).toBe(0);
    expect(brokenLink(STREAM, history.with(1, { ...history[1]!, data: { orderId: 'b' } }))).toBe(1);
    expect(brokenLink(STREAM, history.with(1, { ...history[1]!, metadata: { actor: 'you' } }))).toBe(1);
    expect(brokenLink(STREAM, history.with(2, { ...history[2]!, previousHash: '0'.repeat(64) }))).toBe(2);
    expect(brokenLink(STREAM, [history[0]!, history[2]!])).toBe(1);
  });

  it('find a limit that was exceeded, and a sum below 0', () => {
    expect(overdrawn(chained(opened, reserved('a', 60), reserved('b', 40)))).toEqual([]);
    expect(overdrawn(chained(opened, reserved('a', 60), reserved('b', 41)))).toHaveLength(1);
    expect(overdrawn(chained(opened, ['limit-frozen', deltas({ frozenGross: 50 })], reserved('a', 51)))).toHaveLength(1);
    expect(overdrawn(chained(opened, ['line-reduced', deltas({ reduced: 60 })], reserved('a', 41)))).toHaveLength(1);
    expect(overdrawn(chained(opened, ['limit-captured', deltas({ reserved: -1, used: 1 })]))).toHaveLength(1);
    expect(overdrawn(chained(opened, reserved('a', 100), ['line-adjusted', deltas({ approved: -50 })]))).toEqual([]);
  });

  it('find what was applied twice', () => {
    expect(appliedTwice(history)).toEqual([]);
    expect(appliedTwice(chained(reserved('a', 1), reserved('b', 1), reserved('a', 1)))).toEqual(['limit-reserved a']);
    const capture = (captureId: string) => ['limit-captured', { orderId: 'a', captureId }] as const;
    expect(appliedTwice(chained(capture('1'), capture('2')))).toEqual([]);
    expect(appliedTwice(chained(capture('1'), capture('1')))).toHaveLength(1);
  });
});
