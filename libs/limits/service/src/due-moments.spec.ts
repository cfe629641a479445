import type { StoredEvent } from '@limit-ledger/event-store';
import type { Json } from '@limit-ledger/kernel';
import { momentsOf } from './due-moments.js';

const stored = (type: string, data: Json): StoredEvent => ({
  stream: 'merchant-limit-m',
  revision: 0,
  position: '1',
  eventId: 'e',
  type,
  data: JSON.stringify(data),
  metadata: JSON.stringify({ recordedTime: '2026-05-01T00:00:00.000Z' }),
  previousHash: '',
  hash: '',
});

describe('the moments that an event schedules', () => {
  it.each<[string, Json, readonly string[]]>([
    ['limit-reserved', { expiresAt: '2026-05-01T00:30:00.000Z' }, ['2026-05-01T00:30:00.000Z']],
    [
      'line-opened',
      { validUntil: '2026-06-30', reminderDays: [7, 1] },
      ['2026-06-22T16:00:00.000Z', '2026-06-28T16:00:00.000Z', '2026-06-30T16:00:00.000Z'],
    ],
    ['line-opened', { approved: 1 }, []],
    ['limit-frozen', { releaseAt: '2026-06-01T16:00:00.000Z' }, ['2026-06-01T16:00:00.000Z']],
    ['limit-frozen', {}, []],
    [
      'temporary-increase-granted',
      { from: '2026-05-02T00:00:00.000Z', until: '2026-05-03T00:00:00.000Z' },
      ['2026-05-02T00:00:00.000Z', '2026-05-03T00:00:00.000Z'],
    ],
    ['lowering-announced', { lowersAt: '2026-05-08T00:00:00.000Z' }, ['2026-05-08T00:00:00.000Z']],
    ['lowering-withdrawn', {}, []],
    ['freeze-released', {}, ['2026-05-01T00:00:00.000Z']],
    ['reduction-restored', {}, ['2026-05-01T00:00:00.000Z']],
    ['limit-captured', {}, []],
    ['of-a-later-version', {}, []],
  ])('%s', (type, data, moments) => {
    expect(momentsOf(stored(type, data))).toEqual(moments);
  });
});
