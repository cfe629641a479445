import { LINE_KINDS, lineNumbers, type LineNumbers, type LineState } from '@limit-ledger/limits-domain';
import { markup, type Markup } from './markup.js';
import { amountCell, type ReportContext } from './report-context.js';
import { tableHead } from './table-head.js';

type Line = LineState & LineNumbers;

/** The lines as of the head, written as the sum that they are. */
export function linesSection({ content, words, currency }: ReportContext): Markup {
  const states = LINE_KINDS.flatMap((kind) => content.merchant?.lines[kind] ?? []);
  if (states.length === 0) return markup`<section><h2>${words.linesNow}</h2><p>${words.noLines}</p></section>`;
  const lines = states.map((state): Line => ({ ...state, ...lineNumbers(state) }));
  const row = (sign: string, label: string, amountOf: (line: Line) => number, className = ''): Markup => {
    const head = markup`<th scope="row"><span class="sign">${sign}</span>${label}</th>`;
    return markup`<tr class="${className}">${head}${lines.map((line) => amountCell(amountOf(line), currency))}</tr>`;
  };
  const validity = lines.map(({ validUntil = '–', lapsed }) => {
    return markup`<td class="number">${validUntil}${lapsed ? ` (${words.lapsed})` : undefined}</td>`;
  });
  return markup`<section><h2>${words.linesNow}</h2>
<div class="scroll"><table class="sums">
${tableHead([currency, ...lines.map(({ line }) => ({ number: words.line[line] }))])}
<tbody>
${row('', words.approved, ({ approved }) => approved)}
${row('+', words.temporary, ({ temporary }) => temporary)}
${row('−', words.reduced, ({ reduced }) => reduced)}
${row('=', words.effective, ({ effective }) => effective, 'total')}
${row('−', words.frozen, ({ frozen }) => frozen)}
${row('−', words.reserved, ({ reserved }) => reserved)}
${row('−', words.used, ({ used }) => used)}
${row('=', words.available, ({ available }) => available, 'total last')}
<tr><th scope="row"><span class="sign"></span>${words.validUntil}</th>${validity}</tr>
</tbody></table></div></section>`;
}
