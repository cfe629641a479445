import type { ExplanationBody } from '@limit-ledger/limits-service';
import { amountText, changeText } from '../output/amount-text.js';
import { coloured } from '../output/coloured.js';
import { rowText, type Column, type Row } from '../output/table-text.js';

type Entry = ExplanationBody['entries'][number];

/** Of given widths, since pages are shown as they come. */
const COLUMNS: readonly Column[] = [
  { title: 'revision', align: 'right', width: 8 },
  { title: 'effective', width: 24 },
  { title: 'amount', align: 'right', width: 16 },
  { title: 'sum', align: 'right', width: 16 },
  { title: 'by', width: 22 },
  { title: 'policy', width: 10 },
  { title: 'what' },
];
const SUMS: Readonly<Record<string, string>> = { frozenGross: 'frozen' };
const CAPS: Readonly<Record<string, string>> = {
  'effective-not-below-zero': 'effective is never below zero',
  'frozen-at-most-effective': 'no more is frozen than is effective',
};

/** An explanation for people, page by page, with the sum so far beside each entry. */
export class ExplanationText {
  private isBegun = false;

  constructor(private readonly currency: string) {}

  linesOf(page: ExplanationBody): readonly string[] {
    const isFirst = !this.isBegun;
    this.isBegun = true;
    return [
      ...(isFirst ? this.headingOf(page) : [rowText(COLUMNS, ['', '', '', this.amount(page.carried), '', '', 'carried over'])]),
      ...this.rowsOf(page).map((row) => rowText(COLUMNS, row)),
      ...(page.next === null ? this.endOf(page) : []),
    ];
  }

  private headingOf({ merchantId, line, field, revision }: ExplanationBody): readonly string[] {
    const number = coloured('bold', `${line} ${field}`);
    const titles = COLUMNS.map(({ title }) => title);
    return [
      `${number} of ${merchantId} at revision ${revision}, in ${this.currency}`,
      coloured('bold', rowText(COLUMNS, titles)),
    ];
  }

  private endOf({ field, number, ordersAtZero }: ExplanationBody): readonly string[] {
    const ended = [`${field} = ${coloured(number < 0 ? 'red' : 'bold', this.amount(number))}`];
    if (ordersAtZero === 0) return ended;
    return [...ended, `orders that net to zero and are not listed: ${ordersAtZero.toLocaleString('en-US')}`];
  }

  private rowsOf({ carried, entries }: ExplanationBody): readonly Row[] {
    let sum = carried;
    return entries.map((entry) => {
      sum += entry.amount;
      const { event } = entry;
      const by = event === undefined ? '' : `${event.actor.role} ${event.actor.subject}`;
      const place = [event === undefined ? '' : String(event.revision), event?.effectiveTime ?? ''];
      return [
        ...place,
        changeText(entry.amount, this.currency),
        this.amount(sum),
        by,
        event?.policyVersion ?? '',
        this.whatOf(entry),
      ];
    });
  }

  private whatOf({ kind, event, orderId, events = 0, revisions = [], parts = [], cap }: Entry): string {
    if (kind === 'cap') return CAPS[cap ?? ''] ?? '';
    const moved =
      parts.length < 2
        ? ''
        : `: ${parts.map(({ sum, amount }) => `${SUMS[sum] ?? sum} ${changeText(amount, this.currency)}`).join(', ')}`;
    if (kind === 'event') return `${event?.type ?? ''}${moved}`;
    const others = events > revisions.length ? ', …' : '';
    return `order ${orderId}, ${events === 1 ? 'event' : `${events} events`} ${revisions.join(', ')}${others}${moved}`;
  }

  private amount(amount: number): string {
    return amountText(amount, this.currency);
  }
}
