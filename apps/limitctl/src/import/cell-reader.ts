import type { AmountMinor } from '@limit-ledger/kernel';
import { exactAmount } from './exact-amount.js';
import type { RowProblem } from './row-problem.js';
import type { Source } from './template.js';

/** Reads the cells of one row, and collects what can't be read instead of stopping at the first. */
export class CellReader {
  readonly problems: Omit<RowProblem, 'row'>[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly minorDigits: number,
  ) {}

  /** The value that `parse` makes of the text; where it makes none, a problem and the raw text, which is not used. */
  value<Value extends string>(source: Source, parse: (text: string) => Value | undefined, reason: string): Value {
    const text = source.read(this.cells);
    const value = parse(text);
    if (value === undefined) this.report(source, `${JSON.stringify(shortened(text))} ${text === '' ? 'is empty' : reason}`);
    return value ?? (text as Value);
  }

  /** Minor units, at least `least`. */
  amount(source: Source, least: AmountMinor): AmountMinor {
    const text = source.read(this.cells);
    const amount = exactAmount(text, this.minorDigits);
    if ('reason' in amount) this.report(source, `${JSON.stringify(shortened(text))} ${amount.reason}`);
    else if (amount.amountMinor < least) this.report(source, `${JSON.stringify(shortened(text))} is negative`);
    else return amount.amountMinor;
    return 0;
  }

  private report({ columns }: Source, reason: string): void {
    this.problems.push(columns.length === 0 ? { reason } : { column: columns.join(', '), reason });
  }
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
