import { isBusinessDate } from './is-business-date.js';

const DAY_MILLISECONDS = 86_400_000;
const twoDigits = (number: number): string => String(number).padStart(2, '0');

describe('whether a value is a business date', () => {
  it('is told as the calendar of the platform tells it, for each day and each that is none of two centuries', () => {
    const real = new Set<string>();
    for (let at = Date.UTC(1900, 0, 1); at < Date.UTC(2101, 0, 1); at += DAY_MILLISECONDS) real.add(new Date(at).toISOString().slice(0, 10));
    const wrong: string[] = [];
    for (let year = 1900; year <= 2100; year += 1) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
          if (isBusinessDate(date) !== real.has(date)) wrong.push(date);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it.each(['1899-12-31', '9999-01-01', '2026-1-01', '2026-01-01T00:00:00.000Z', ' 2026-01-01', '2026-00-10', '', 20260101, null])(
    'is not so of %j',
    (value) => expect(isBusinessDate(value)).toBe(false),
  );

  it.each(['1900-01-01', '9998-12-31', '2024-02-29'])('is so of %s', (value) => expect(isBusinessDate(value)).toBe(true));
});
