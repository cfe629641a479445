import type { LineKind } from '@limit-ledger/limits-domain';
import { markup, type Markup } from '../page/markup.js';
import type { ReportWords } from '../words/report-words.js';
import { FRAME } from './chart-frame.js';

interface Shows {
  readonly frozen: boolean;
  readonly reserved: boolean;
  readonly overUsed: boolean;
}

const SWATCH_WIDTH = 22;
const ENTRY_GAP = 16;
/** Of a letter as wide as it is high, and of one that is about half as wide. */
const CHARACTER_WIDTHS = { wide: 11.5, narrow: 5.9 };
const TOP = 9;

/** What the lines and areas mean, only those that occur. */
export function chartLegend(line: LineKind, shows: Shows, words: ReportWords): readonly Markup[] {
  const rectangle = (attributes: Markup) => markup`<rect y="${TOP - 4}" width="${SWATCH_WIDTH}" height="9" ${attributes}/>`;
  const stroke = (name: string) => markup`<path class="${name}" d="M0 ${TOP + 0.5}H${SWATCH_WIDTH}"/>`;
  const entries: readonly (readonly [boolean, string, Markup])[] = [
    [true, words.effective, stroke('effective')],
    [shows.frozen, words.chart.free, stroke('free')],
    [shows.frozen, words.frozen, rectangle(markup`class="outlined" fill="url(#${line}-frozen)"`)],
    [true, words.used, rectangle(markup`class="used"`)],
    [shows.reserved, words.reserved, rectangle(markup`class="outlined" fill="url(#${line}-reserved)"`)],
    [shows.overUsed, words.chart.overUsed, markup`<rect class="over" y="${TOP - 2}" width="${SWATCH_WIDTH}" height="4"/>`],
  ];
  let x: number = FRAME.left;
  return entries.flatMap(([isShown, text, swatch]) => {
    if (!isShown) return [];
    const name = markup`<text x="${SWATCH_WIDTH + 5}" y="${TOP}" dy="0.36em">${text}</text>`;
    const entry = markup`<g transform="translate(${x.toFixed(1)})">${swatch}${name}</g>`;
    x += SWATCH_WIDTH + 5 + widthOf(text) + ENTRY_GAP;
    return [entry];
  });
}

const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (character > '⺀' ? CHARACTER_WIDTHS.wide : CHARACTER_WIDTHS.narrow), 0);
