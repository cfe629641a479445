import { amountText } from '../page/amount-text.js';
import { markup, type Markup } from '../page/markup.js';
import { FRAME } from './chart-frame.js';
import type { TimeTick } from './time-ticks.js';

interface Scale {
  readonly x: (milliseconds: number) => number;
  readonly y: (amount: number) => number;
}

/** The rules behind the picture and what stands beside them. */
export function chartAxes(amounts: readonly number[], times: readonly TimeTick[], { x, y }: Scale, currency: string): Markup {
  const areWhole = amounts.every((amount) => /\.0+$|^[^.]+$/.test(amountText(amount, currency)));
  const label = (amount: number): string =>
    areWhole ? amountText(amount, currency).replace(/\..*$/, '') : amountText(amount, currency);
  const across = amounts.map((amount) => {
    const at = y(amount).toFixed(1);
    const rule = markup`<path class="${amount === 0 ? 'axis' : 'rule'}" d="M${FRAME.left} ${at}H${FRAME.right}"/>`;
    return markup`${rule}<text x="${FRAME.left - 8}" y="${at}" dy="0.33em" text-anchor="end">${label(amount)}</text>`;
  });
  const down = times.map(({ milliseconds, label: text }) => {
    const at = x(milliseconds).toFixed(1);
    const mark = markup`<path class="axis" d="M${at} ${FRAME.bottom + 7}v4"/>`;
    return markup`${mark}<text x="${at}" y="${FRAME.bottom + 24}" text-anchor="middle">${text}</text>`;
  });
  const unit = markup`<text x="${FRAME.left - 8}" y="${FRAME.top - 14}" text-anchor="end" class="unit">${currency}</text>`;
  return markup`${unit}${across}${down}`;
}
