import { epochMillisecondsOf, instantOf, type BusinessDate, type Instant } from '@limit-ledger/kernel';

const INSTANT = /^((?:19|20|21)\d{2}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const DATE = /^(?:19|20|21)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The instant of an RFC 3339 text with an offset or Z, down to milliseconds, of the years 1900 to 2199; `undefined` for anything else. */
export function instantFrom(text: string): Instant | undefined {
  const date = INSTANT.exec(text)?.[1];
  if (date === undefined || businessDateFrom(date) === undefined) return undefined;
  return instantOf(Date.parse(text));
}

/** The text itself where it is a date `YYYY-MM-DD` of the calendar, of the years 1900 to 2199. */
export function businessDateFrom(text: string): BusinessDate | undefined {
  if (!DATE.test(text)) return undefined;
  const midnight = `${text}T00:00:00.000Z`;
  return instantOf(epochMillisecondsOf(midnight)) === midnight ? text : undefined;
}
