import * as fc from 'fast-check';
import { businessDateAt, epochMillisecondsOf, instantOf, startOfBusinessDay } from './instant.js';

await Promise.resolve();

describe('instants', () => {
  it('run as an ES module', () => {
    expect(typeof module).toBe('undefined');
  });

  it('agree with the platform for every millisecond of years 0 to 9999', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
        (date) => {
          expect(instantOf(date.getTime())).toBe(date.toISOString());
          expect(epochMillisecondsOf(date.toISOString())).toBe(date.getTime());
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each(['2026-11-24', '2026-11-24T20:58:31.000+', '2026-11-2xT20:58:31.000Z', '2026-11-24T20:58:3/.000Z', ' 026-11-24T20:58:31.000Z'])(
    'that are none are a bug: %s',
    (text) => expect(() => epochMillisecondsOf(text)).toThrow('not an instant'),
  );

  it.each([0.5, NaN, 8.64e15 * 10])('are of whole milliseconds of years 0 to 9999, which %d are not', (milliseconds) => {
    expect(() => instantOf(milliseconds)).toThrow(/not whole milliseconds|out of range/);
  });

  it('have the same date in Shanghai as their text eight hours on', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true }), (date) => {
        const later = new Date(date.getTime() + 8 * 3_600_000);
        expect(businessDateAt(date.toISOString())).toBe(later.toISOString().slice(0, 10));
      }),
    );
  });

  it('start a business day at 16:00 UTC of the day before', () => {
    expect(startOfBusinessDay('2005-04-01')).toBe('2005-03-31T16:00:00.000Z');
    expect(startOfBusinessDay('2026-12-31', 1)).toBe('2026-12-31T16:00:00.000Z');
    expect(businessDateAt('2026-12-31T16:00:00.000Z')).toBe('2027-01-01');
  });
});
