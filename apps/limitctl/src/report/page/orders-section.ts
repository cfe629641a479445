import type { ReportedOrder } from '../collect/report-content.js';
import { markup, type Markup } from './markup.js';
import { amountCell, countText, type ReportContext } from './report-context.js';
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
  const rows = content.orderTotals.map(
    ({ status, orders, amount, captured }) =>
      markup`<tr><td>${words.reservationStatus[status]}</td><td class="number">${countText(orders)}</td>${amountCell(amount, currency)}${amountCell(captured, currency)}</tr>`,
  );
  return markup`<div class="scroll"><table class="sums"><thead><tr><th>${words.status}</th><th class="number">${words.count}</th>
<th class="number">${words.asked} (${currency})</th><th class="number">${words.captured} (${currency})</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function giveBacksTable({ content, words, currency }: ReportContext): Markup {
  const rows = content.giveBacks.map(
    ({ cause, times, amount, overpaid }) =>
      markup`<tr><td>${words.cause[cause]}</td><td class="number">${countText(times)}</td>${amountCell(amount, currency)}${amountCell(overpaid, currency)}</tr>`,
  );
  return markup`<div class="scroll"><table class="sums"><thead><tr><th>${words.cameBack}</th><th class="number">${words.times}</th>
<th class="number">${words.amount} (${currency})</th><th class="number">${words.overpaid} (${currency})</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

function ordersTable({ content, words, currency }: ReportContext): Markup {
  return markup`<div class="scroll"><table><thead><tr><th>${words.order}</th><th>${words.status}</th><th class="number">${words.asked} (${currency})</th>
<th class="number">${words.captured}</th><th class="number">${words.givenBack}</th><th>${words.lastChange}</th><th class="number">${words.revisionShort}</th></tr></thead>
<tbody>${content.orders.map((order) => orderRow(order, { words, currency }))}</tbody></table></div>`;
}

function orderRow(order: ReportedOrder, { words, currency }: Pick<ReportContext, 'words' | 'currency'>): Markup {
  const { orderId, status, amount, captured, replenished, effectiveTime, revision } = order;
  return markup`<tr><td><span class="id">${orderId}</span></td><td>${words.reservationStatus[status]}</td>
${amountCell(amount, currency)}${amountCell(captured, currency)}${amountCell(replenished, currency)}
<td class="when">${timeText(effectiveTime)}</td><td class="number">${revision}</td></tr>`;
}
