import type { StoredEvent } from '@limit-ledger/event-store';
import { recordedLimitEvent } from './recorded-limit-event.js';

const TIMES = { effectiveTime: '2026-01-01T00:00:00.000Z', recordedTime: '2026-02-01T00:00:00.000Z' };

function stored(metadata: object, data = '{"amount":5}'): StoredEvent {
  const place = { stream: 'merchant-limit-m', revision: 7, position: '1', previousHash: '', hash: '' };
  return { ...place, eventId: 'e', type: 'limit-voided', metadata: JSON.stringify(metadata), data };
}

describe('a stored event that is folded', () => {
  it('has its place, its times and its data', () => {
    const event = recordedLimitEvent(stored({ actor: { subject: 's' }, ...TIMES }));
    expect(event).toMatchObject({ type: 'limit-voided', revision: 7, data: { amount: 5 }, ...TIMES });
    expect(event.data).toBe(event.data);
  });

  it('is not fooled by a subject that looks like a member', () => {
    const subject = '","effectiveTime":"1999-01-01T00:00:00.000Z","recordedTime":"1999-01-01T00:00:00.000Z';
    expect(recordedLimitEvent(stored({ actor: { subject }, ...TIMES }))).toMatchObject(TIMES);
  });

  it('is not parsed before its data is looked at', () => {
    const event = recordedLimitEvent(stored(TIMES, 'no JSON'));
    expect(event.effectiveTime).toBe(TIMES.effectiveTime);
    expect(() => event.data).toThrow(SyntaxError);
  });
});
