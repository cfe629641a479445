import type { ReportedOrder } from '../collect/report-content.js';
import { markup, type Markup } from './markup.js';
import { amountCell, countText, type ReportContext } from './report-context.js';
import { tableHead } from './table-head.js';
import { timeText } from './time-text.js';

/** Totals over all orders, and the ones that changed last. */
export function ordersSection(context: ReportContext): Markup {
  const { content, words } = context;
  const all = content.orderTotals.reduce((sum, { orders }) => sum + orders, 0);
  if (all === 0) return markup`<section><h2>${words.orders}</h2><p>${words.none}</p></section>`;
  const more = all - content.orders.length;
  return markup`<section><h2>${words.orders}</h2>
${totalsTable(context)}
${content.giveBacks.length > 0 ? giveBacksTable(context) : undefined}
<h3>${words.newestOrders(countText(content.orders.length), countText(all))}</h3>
${ordersTable(context)}
${more > 0 ? markup`<p class="soft">${words.moreOrders(countText(more))}</p>` : undefined}</section>`;
}

function totalsTable({ content, words, currency }: ReportContext): Markup {
  const rows = content.orderTotals.map(({ status, orders, amount, captured }) => {
    const amounts = [amount, captured].map((each) => amountCell(each, currency));
    return markup`<tr><td>${words.reservationStatus[status]}</td><td class="number">${countText(orders)}</td>${amounts}</tr>`;
  });
  const numbers = [words.count, `${words.asked} (${currency})`, `${words.captured} (${currency})`].map((number) => ({
    number,
  }));
  return markup`<div class="scroll"><table class="sums">${tableHead([words.status, ...numbers])}<tbody>${rows}</tbody></table></div>`;
}

function giveBacksTable({ content, words, currency }: ReportContext): Markup {
  const rows = content.giveBacks.map(({ cause, times, amount, overpaid }) => {
    const amounts = [amount, overpaid].map((each) => amountCell(each, currency));
    return markup`<tr><td>${words.cause[cause]}</td><td class="number">${countText(times)}</td>${amounts}</tr>`;
  });
  const numbers = [words.times, `${words.amount} (${currency})`, `${words.overpaid} (${currency})`].map((number) => ({
    number,
  }));
  return markup`<div class="scroll"><table class="sums">${tableHead([words.cameBack, ...numbers])}<tbody>${rows}</tbody></table></div>`;
}

function ordersTable({ content, words, currency }: ReportContext): Markup {
  const numbers = [`${words.asked} (${currency})`, words.captured, words.givenBack].map((number) => ({ number }));
  const head = tableHead([words.order, words.status, ...numbers, words.lastChange, { number: words.revisionShort }]);
  const rows = content.orders.map((order) => orderRow(order, { words, currency }));
  return markup`<div class="scroll"><table class="orders">${head}<tbody>${rows}</tbody></table></div>`;
}

function orderRow(order: ReportedOrder, { words, currency }: Pick<ReportContext, 'words' | 'currency'>): Markup {
  const { orderId, status, amount, captured, replenished, effectiveTime, revision } = order;
  return markup`<tr><td><span class="id">${orderId}</span></td><td>${words.reservationStatus[status]}</td>
${amountCell(amount, currency)}${amountCell(captured, currency)}${amountCell(replenished, currency)}
<td class="when">${timeText(effectiveTime)}</td><td class="number">${revision}</td></tr>`;
}
