import type { Instant } from '@limit-ledger/kernel';
import { LINE_KINDS, type LineKind } from '../words.js';

/** What an entry is about; an absolute value for `approved`, signed amounts for the rest. */
export type Account = 'approved' | 'temporary' | 'reduced' | 'frozen' | 'reserved' | 'used';

export interface Entry {
  readonly recorded: Instant;
  readonly effective: Instant;
  readonly line: LineKind;
  readonly account: Account;
  /** The order, freeze, reduction or increase that the entry belongs to. */
  readonly of: string;
  readonly amount: number;
}

export interface Numbers {
  readonly approved: number;
  readonly temporary: number;
  readonly reduced: number;
  readonly effective: number;
  readonly frozen: number;
  readonly reserved: number;
  readonly used: number;
  readonly available: number;
}

/**
 * A ledger as a beginner would write it: one list of entries, and every question answered by reading all of it.
 * It shares no code and no state with the decider that it checks.
 */
export class NaiveBook {
  readonly entries: Entry[] = [];

  /** A freeze or reduction of 0 is kept too: it is a change of terms, before which nothing can be back-dated. */
  put(entry: Entry): void {
    if (entry.amount !== 0 || !['temporary', 'reserved', 'used'].includes(entry.account)) this.entries.push(entry);
  }

  /** The sum over the entries known by `recorded` and true by `effective`. */
  sum(account: Account, line: LineKind, known: { recorded?: Instant; effective?: Instant; of?: string } = {}): number {
    const { recorded = '9999', effective = '9999', of } = known;
    const seen = this.entries.filter(
      (entry) =>
        entry.account === account &&
        entry.line === line &&
        entry.recorded <= recorded &&
        entry.effective <= effective &&
        (of === undefined || entry.of === of),
    );
    return account === 'approved' ? (seen.at(-1)?.amount ?? 0) : seen.reduce((total, entry) => total + entry.amount, 0);
  }

  isOpen(line: LineKind): boolean {
    return this.entries.some((entry) => entry.account === 'approved' && entry.line === line);
  }

  openLines(): LineKind[] {
    return LINE_KINDS.filter((line) => this.isOpen(line));
  }

  numbers(line: LineKind, recorded?: Instant, effective?: Instant): Numbers {
    const known = { ...(recorded === undefined ? {} : { recorded }), ...(effective === undefined ? {} : { effective }) };
    const total = (account: Account): number => this.sum(account, line, known);
    const whole = Math.max(0, total('approved') + total('temporary') - total('reduced'));
    const frozen = Math.min(total('frozen'), whole);
    return {
      approved: total('approved'),
      temporary: total('temporary'),
      reduced: total('reduced'),
      effective: whole,
      frozen,
      reserved: total('reserved'),
      used: total('used'),
      available: whole - frozen - total('reserved') - total('used'),
    };
  }

  /** The least that was available on the line at any moment from `since` on. */
  lowestAvailableSince(line: LineKind, since: Instant): number {
    const moments = [since, ...this.entries.filter((entry) => entry.effective > since).map((entry) => entry.effective)];
    return Math.min(...moments.map((moment) => this.numbers(line, undefined, moment).available));
  }

  /** The latest effective moment at which the line's terms changed. */
  termsMoment(line: LineKind): Instant {
    const terms = this.entries.filter(
      (entry) => entry.line === line && entry.account !== 'reserved' && entry.account !== 'used',
    );
    return (
      terms
        .map((entry) => entry.effective)
        .sort()
        .at(-1) ?? ''
    );
  }
}
