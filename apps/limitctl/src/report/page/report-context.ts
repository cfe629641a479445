import type { ReportContent } from '../collect/report-content.js';
import type { NoteOf } from '../notes-in.js';
import type { ReportWords } from '../words/report-words.js';
import { amountText, changeText } from './amount-text.js';
import { markup, type Markup } from './markup.js';

/** What every section of a page needs: what is said, in which words and which currency. */
export interface ReportContext {
  readonly content: ReportContent;
  readonly words: ReportWords;
  readonly currency: string;
  readonly noteOf: NoteOf;
}

/** An amount as a cell of a table; what is below 0 stands out. */
export function amountCell(amountMinor: number | bigint, currency: string): Markup {
  return markup`<td class="${amountMinor < 0 ? 'number negative' : 'number'}">${amountText(amountMinor, currency)}</td>`;
}

/** `amounts` by line, each on a line of its own; with the line's name where it is not clear from elsewhere. */
export function changesCell(
  amounts: readonly { readonly line: string; readonly amount: number }[],
  currency: string,
  nameOf?: (line: string) => string,
): Markup {
  const rows = amounts.map(({ line, amount }) => {
    const name = nameOf === undefined ? undefined : markup`<span class="soft">${nameOf(line)}</span> `;
    return markup`<div>${name}<span class="amount">${changeText(amount, currency)}</span></div>`;
  });
  return markup`<td class="number changes">${rows}</td>`;
}

export const countText = (count: number): string => count.toLocaleString('en-US');
