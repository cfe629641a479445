import type { LineHistory } from '../collect/line-histories.js';
import { markup, type Markup } from '../page/markup.js';
import type { ReportWords } from '../words/report-words.js';
import { amountTicks } from './amount-ticks.js';
import { chartAxes } from './chart-axes.js';
import { chartLegend } from './chart-legend.js';
import { FRAME } from './chart-frame.js';
import { stepArea, stepLine, type Level } from './step-path.js';
import { timeTicks } from './time-ticks.js';

export interface LineChart {
  readonly history: LineHistory;
  readonly currency: string;
  /** Where the picture begins and ends, milliseconds since 1970; no point lies outside. */
  readonly from: number;
  readonly until: number;
  readonly title: string;
  readonly description: string;
  readonly words: ReportWords;
}

/** A line over time as a picture that also reads without colours; it needs no script. */
export function lineChart({ history, currency, from, until, title, description, words }: LineChart): Markup {
  const { line, points } = history;
  const amounts = amountTicks(Math.max(...points.map(({ effective, reserved, used }) => Math.max(effective, reserved + used))));
  const x = (milliseconds: number): number =>
    FRAME.left + ((milliseconds - from) / (until - from)) * (FRAME.right - FRAME.left);
  const y = (amount: number): number => FRAME.bottom - (amount / (amounts.at(-1) ?? 1)) * (FRAME.bottom - FRAME.top);
  const levels = (of: (point: LineHistory['points'][number]) => number): Level[] =>
    points.map((point) => ({ x: x(point.milliseconds), y: y(of(point)) }));
  const [used, taken] = [levels((point) => point.used), levels((point) => point.used + point.reserved)];
  const [effective, free] = [levels((point) => point.effective), levels((point) => point.effective - point.frozen)];
  const shows = {
    frozen: points.some(({ frozen }) => frozen > 0),
    reserved: points.some(({ reserved }) => reserved > 0),
    overUsed: points.some(({ available }) => available < 0),
  };
  const path = (className: string, shape: string): Markup => markup`<path class="${className}" d="${shape}"/>`;
  const described = `${line}-title ${line}-description`;
  return markup`<svg class="chart" viewBox="0 0 ${FRAME.width} ${FRAME.height}" role="img" aria-labelledby="${described}">
<title id="${line}-title">${title}</title><desc id="${line}-description">${description}</desc>
<defs>
<pattern id="${line}-reserved" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect class="reserved-ground" width="5" height="5"/><path class="reserved-hatch" d="M0 0V5"/></pattern>
<pattern id="${line}-frozen" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
<path class="frozen-hatch" d="M0 0V6"/></pattern>
</defs>
${chartLegend(line, shows, words)}
${chartAxes(amounts, timeTicks(from, until), { x, y }, currency)}
${shows.frozen ? markup`<path fill="url(#${line}-frozen)" d="${stepArea(effective, free, FRAME.right)}"/>` : undefined}
${path(
  'used',
  stepArea(
    used,
    levels(() => 0),
    FRAME.right,
  ),
)}
${shows.reserved ? markup`<path fill="url(#${line}-reserved)" d="${stepArea(taken, used, FRAME.right)}"/>` : undefined}
${path('taken', stepLine(taken, FRAME.right))}
${shows.frozen ? path('free', stepLine(free, FRAME.right)) : undefined}
${path('effective', stepLine(effective, FRAME.right))}
${overUsed(points, x)}
</svg>`;
}

function overUsed(points: LineHistory['points'], x: (milliseconds: number) => number): readonly Markup[] {
  return points.flatMap(({ available, milliseconds }, index) => {
    if (available >= 0) return [];
    const [start, next] = [x(milliseconds), points[index + 1]];
    const width = Math.max((next === undefined ? FRAME.right : x(next.milliseconds)) - start, 0.5);
    return [
      markup`<rect class="over" x="${start.toFixed(1)}" y="${FRAME.bottom + 2}" width="${width.toFixed(1)}" height="4"/>`,
    ];
  });
}
