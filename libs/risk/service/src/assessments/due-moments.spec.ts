import type { StoredEvent } from '@limit-ledger/event-store';
import { momentsOf } from './due-moments.js';

const stored = (type: string, data: object = {}, stream = 'consumer-buyer'): StoredEvent => ({
  ...{ eventId: 'e-1', type, stream, revision: 0, position: '1', previousHash: '', hash: '' },
  metadata: JSON.stringify({ recordedTime: '2026-11-30T16:00:00.000Z', effectiveTime: '2026-11-30T15:59:59.999Z' }),
  data: JSON.stringify(data),
});

it.each([
  ['assessment-accepted', ['2026-11-24T02:35:00.000Z']],
  ['repayment-noted', ['2026-12-31T16:00:00.000Z']],
  ['grade-kept', ['2026-11-30T16:00:00.000Z']],
  ['grade-changed', []],
  ['assessment-refused', []],
  ['order-noted', []],
  ['hold-released', []],
  ['of-a-later-version', []],
])('%s makes something due at %j', (type, moments) => {
  expect(momentsOf(stored(type, { holdEndsAt: '2026-11-24T02:35:00.000Z' }))).toEqual(moments);
});

it('of other streams nothing is due here', () => {
  expect(momentsOf(stored('repayment-noted', {}, 'merchant-limit-zhang'))).toEqual([]);
});
