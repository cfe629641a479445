/** What an import did; the object that `--json` prints. */
export interface ImportSummary {
  readonly file: string;
  /** Rows read; the header does not count. */
  readonly rows: number;
  readonly rowsNotRepresented: number;
  readonly accounts: number;
  /** One a command: added now, or there before. */
  readonly eventsRecorded: number;
  readonly eventsAlreadyThere: number;
  readonly overpaid: {
    /** In the first period of an account, before anything was known to be owed. */
    readonly precedingHistory: number;
    readonly later: number;
  };
  /** Ends of periods at which more is owed than the line allows, and the accounts that have such. */
  readonly periodsOverLimit: number;
  readonly accountsOverLimit: number;
  readonly seconds: number;
  readonly eventsPerSecond: number;
  /** Stopped before the end of the file; the same command goes on. */
  readonly interrupted: boolean;
}

/** For people, one thing a line. */
export function summaryText(summary: ImportSummary): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  const { overpaid } = summary;
  return [
    `${number(summary.accounts)} accounts of ${number(summary.rows)} rows`,
    `${number(summary.eventsRecorded)} events recorded, ${number(summary.eventsAlreadyThere)} already there`,
    ...(overpaid.precedingHistory > 0
      ? [`${number(overpaid.precedingHistory)} payments of the first period precede the history: nothing was owed yet, they are not booked`]
      : []),
    ...(overpaid.later > 0
      ? [`${number(overpaid.later)} later payments are more than was owed; the excess is not booked (a report lists it)`]
      : []),
    ...(summary.periodsOverLimit > 0
      ? [`${number(summary.periodsOverLimit)} periods of ${number(summary.accountsOverLimit)} accounts end beyond the limit`]
      : []),
    summary.rowsNotRepresented === 0
      ? 'every row read is represented'
      : `${number(summary.rowsNotRepresented)} rows are NOT (wholly) represented; each is reported with its reason`,
    `${summary.seconds.toFixed(1)} s, ${number(Math.round(summary.eventsPerSecond))} events a second`,
    ...(summary.interrupted ? ['interrupted: run the same command again to go on, nothing will be doubled'] : []),
  ].join('\n');
}
