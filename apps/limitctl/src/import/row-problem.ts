/** Why a row, or a cell of it, is not in the ledger. */
export interface RowProblem {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly column?: string;
  readonly reason: string;
}
