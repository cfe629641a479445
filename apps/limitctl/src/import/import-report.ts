import { closeSync, openSync, writeSync } from 'node:fs';
import { WrongUse } from '../wrong-use.js';
import type { Overpayment } from './plan-account.js';
import type { RowProblem } from './row-problem.js';

/** Takes down what an import could not represent and what was overpaid. */
export interface ImportReport {
  notRepresented(problem: RowProblem): void;
  overpaid(row: number, merchantId: string, overpayment: Overpayment): void;
  /** One line for all payments of first periods, which precede the history. */
  close(overpaidPrecedingHistory: number): void;
}

/** JSON Lines in a file of its own, written as they come. Throws `WrongUse` where it can't be made. */
export class ReportFile implements ImportReport {
  private readonly file: number;

  constructor(
    path: string,
    private readonly source: string,
  ) {
    try {
      this.file = openSync(path, 'w');
    } catch (error) {
      throw new WrongUse([`the report can't be written: ${(error as Error).message}`]);
    }
  }

  notRepresented(problem: RowProblem): void {
    this.write({ kind: 'not-represented', file: this.source, ...problem });
  }

  overpaid(row: number, merchantId: string, { label, amount, precedesHistory }: Overpayment): void {
    if (!precedesHistory) this.write({ kind: 'overpaid', file: this.source, row, merchantId, period: label, amount });
  }

  close(overpaidPrecedingHistory: number): void {
    if (overpaidPrecedingHistory > 0)
      this.write({ kind: 'overpaid-preceding-history', file: this.source, payments: overpaidPrecedingHistory });
    closeSync(this.file);
  }

  private write(line: object): void {
    writeSync(this.file, `${JSON.stringify(line)}\n`);
  }
}

/** Every row that is not represented as a line for people; overpayments are only counted in the summary. */
export class ReportLines implements ImportReport {
  constructor(
    private readonly source: string,
    private readonly print: (line: string) => void,
  ) {}

  notRepresented({ row, column, reason }: RowProblem): void {
    this.print(`${this.source}, row ${row}${column === undefined ? '' : `, column ${column}`}: ${reason}`);
  }

  overpaid(): void {}

  close(): void {}
}
