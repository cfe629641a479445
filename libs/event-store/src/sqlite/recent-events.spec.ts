import type { StoredEvent } from '../event-store.js';
import { RecentEvents } from './recent-events.js';

const event = (position: number, data = '{}'): StoredEvent => ({
  stream: 's',
  revision: position - 1,
  position: String(position),
  eventId: `id-${position}`,
  type: 't',
  metadata: '{}',
  data,
  previousHash: '',
  hash: '',
});
const events = (from: number, to: number): StoredEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => event(from + index));
const positions = (page: readonly StoredEvent[] | undefined) => page?.map(({ position }) => Number(position));

describe('the events appended last', () => {
  it('are found from any position that they follow on, page by page', () => {
    const recent = new RecentEvents();
    recent.take(events(5, 7));
    recent.take(events(8, 8));
    recent.take(events(9, 12));
    expect(positions(recent.after(4, 100))).toEqual([5, 6, 7, 8, 9, 10, 11, 12]);
    expect(positions(recent.after(6, 3))).toEqual([7, 8, 9]);
    expect(positions(recent.after(8, 2))).toEqual([9, 10]);
    expect(positions(recent.after(12, 100))).toEqual([]);
  });

  it('leave it to the file what came before them, or may have come after', () => {
    const recent = new RecentEvents();
    expect(recent.after(0, 100)).toBeUndefined();
    recent.take(events(5, 7));
    expect(recent.after(3, 100)).toBeUndefined();
    expect(recent.after(8, 100)).toBeUndefined();
    recent.doubt();
    expect(positions(recent.after(5, 100))).toEqual([6, 7]);
    expect(recent.after(7, 100)).toBeUndefined();
    recent.take(events(8, 8));
    expect(positions(recent.after(8, 100))).toEqual([]);
  });

  it('begin anew after what another process has written, and know what is answered again', () => {
    const recent = new RecentEvents();
    recent.take(events(1, 3));
    recent.take(events(2, 3));
    expect(positions(recent.after(1, 100))).toEqual([2, 3]);
    recent.take(events(6, 6));
    expect(recent.after(1, 100)).toBeUndefined();
    expect(positions(recent.after(5, 100))).toEqual([6]);
  });

  it('are bounded, by their number and by their size', () => {
    const recent = new RecentEvents();
    for (let from = 1; from < 5_000; from += 10) recent.take(events(from, from + 9));
    expect(recent.after(0, 10)).toBeUndefined();
    expect(positions(recent.after(4_998, 10))).toEqual([4_999, 5_000]);
    for (let position = 5_001; position <= 5_003; position++) recent.take([event(position, 'x'.repeat(4 * 1_024 * 1_024))]);
    expect(recent.after(5_000, 10)).toBeUndefined();
    expect(positions(recent.after(5_002, 10))).toEqual([5_003]);
  });
});
