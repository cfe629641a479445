import { lineChart } from '../chart/line-chart.js';
import type { LineHistory } from '../collect/line-histories.js';
import { amountText } from './amount-text.js';
import { markup, type Markup } from './markup.js';
import type { ReportContext } from './report-context.js';
import { momentText } from './time-text.js';

/** A part of the span is left after the last change, so that how it ended can be seen. */
const REST_AFTER = 0.04;
const LEAST_SPAN_MILLISECONDS = 60_000;

interface Span {
  readonly from: number;
  readonly until: number;
}

/** A picture of each line over the time at which things became true, all over the same time. */
export function chartsSection(context: ReportContext): Markup | undefined {
  const { content, words } = context;
  if (content.lines.length === 0) return undefined;
  const span = spanOf(content.lines);
  return markup`<section><h2>${words.overTime}</h2><p class="soft">${words.overTimeMeaning}</p>
${content.lines.map((history) => figureOf(history, span, context))}</section>`;
}

function spanOf(lines: readonly LineHistory[]): Span {
  const from = Math.min(...lines.map(({ points }) => points[0]?.milliseconds ?? Infinity));
  const last = Math.max(...lines.map(({ points }) => points.at(-1)?.milliseconds ?? -Infinity));
  return { from, until: last + Math.max((last - from) * REST_AFTER, LEAST_SPAN_MILLISECONDS) };
}

function figureOf(history: LineHistory, span: Span, { content, words, currency }: ReportContext): Markup {
  const title = words.chart.title(words.line[history.line], content.merchantId);
  const description = descriptionOf(history, { words, currency });
  return markup`<figure><h3>${words.line[history.line]}</h3>
<div class="scroll">${lineChart({ history, currency, ...span, title, description, words })}</div>
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
