import { epochMillisecondsOf } from '@limit-ledger/kernel';
import { lineChart } from '../chart/line-chart.js';
import type { LineHistory } from '../collect/line-histories.js';
import { amountText } from './amount-text.js';
import { markup, type Markup } from './markup.js';
import type { ReportContext } from './report-context.js';
import { momentText } from './time-text.js';

/** A picture of each line over the time at which things became true, up to the moment the head was recorded. */
export function chartsSection(context: ReportContext): Markup | undefined {
  const { content, words } = context;
  const recordedTime = content.merchant?.recordedTime;
  if (content.lines.length === 0 || recordedTime === undefined) return undefined;
  const until = epochMillisecondsOf(recordedTime);
  return markup`<section><h2>${words.overTime}</h2><p class="soft">${words.overTimeMeaning}</p>
${content.lines.map((history) => figureOf(history, until, context))}</section>`;
}

function figureOf(history: LineHistory, until: number, { content, words, currency }: ReportContext): Markup {
  const title = words.chart.title(words.line[history.line], content.merchantId);
  const description = descriptionOf(history, { words, currency });
  return markup`<figure><h3>${words.line[history.line]}</h3>
<div class="scroll">${lineChart({ history, currency, until, title, description, words })}</div>
<figcaption>${description}</figcaption></figure>`;
}

function descriptionOf(
  { points, stepMilliseconds }: LineHistory,
  { words, currency }: Pick<ReportContext, 'words' | 'currency'>,
): string {
  const amount = (amountMinor: number): string => `${amountText(amountMinor, currency)} ${currency}`;
  const lowest = points.reduce((low, point) => (point.available < low.available ? point : low));
  const last = points.at(-1) ?? lowest;
  return [
    words.chart.lowest(amount(lowest.available), momentText(lowest.milliseconds)),
    words.chart.summary(amount(last.effective), amount(last.available)),
    ...(stepMilliseconds > 1 ? [words.chart.coarse(durationText(stepMilliseconds))] : []),
  ].join(' ');
}

function durationText(milliseconds: number): string {
  if (milliseconds < 1_000) return `${milliseconds} ms`;
  if (milliseconds < 120_000) return `${(milliseconds / 1_000).toFixed(1)} s`;
  return milliseconds < 7_200_000 ? `${Math.ceil(milliseconds / 60_000)} min` : `${Math.ceil(milliseconds / 3_600_000)} h`;
}
