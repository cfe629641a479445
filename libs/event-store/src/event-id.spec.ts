import { jest } from '@jest/globals';
import { validate, version } from 'uuid';
import { newEventId } from './event-id.js';

describe('event ids', () => {
  afterEach(() => jest.restoreAllMocks());

  it('are UUIDv7 of the time now, and grow', () => {
    const before = Date.now();
    const ids = Array.from({ length: 5_000 }, newEventId);
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    expect(ids).toEqual([...new Set(ids)].sort());
    const milliseconds = Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16);
    expect(milliseconds).toBeGreaterThanOrEqual(before);
    expect(milliseconds).toBeLessThanOrEqual(Date.now());
  });

  it('grow when the clock goes back', () => {
    const first = newEventId();
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() - 60_000);
    const second = newEventId();
    expect(now).toHaveBeenCalled();
    expect(second > first).toBe(true);
  });
});
