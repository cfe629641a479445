/** Histories that stand together by name: of streams after `after` up to `until`, without bound where one is absent. */
export interface HistoryRange {
  readonly after?: string;
  readonly until?: string;
}
