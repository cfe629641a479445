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

  it('start a business day at 16:00 UTC of the day before', () => {
    expect(startOfBusinessDay('2005-04-01')).toBe('2005-03-31T16:00:00.000Z');
    expect(startOfBusinessDay('2026-12-31', 1)).toBe('2026-12-31T16:00:00.000Z');
    expect(businessDateAt('2026-12-31T16:00:00.000Z')).toBe('2027-01-01');
  });
});
