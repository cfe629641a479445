import type { LimitsBody } from '@limit-ledger/limits-service';
import { amountText } from '../output/amount-text.js';
import { coloured } from '../output/coloured.js';
import { tableText, type Column, type Row } from '../output/table-text.js';

const AMOUNTS = ['approved', 'temporary', 'reduced', 'effective', 'frozen', 'reserved', 'used', 'available'] as const;

/** The limits of a merchant for people: its lines, and what stands on them. */
export function limitsText(limits: LimitsBody): string {
  const { merchantId, currency, revision, termsRevision, final } = limits;
  const finality = final ? 'final' : 'may still change';
  return [
    `${coloured('bold', merchantId)}, revision ${revision}, terms revision ${termsRevision}, amounts in ${currency}, ${finality}`,
    limits.lines.length === 0 ? 'no line is open' : tableText(LINE_COLUMNS, linesOf(limits), bold),
    ...(limits.freezes.length === 0 ? [] : [section('freezes', FREEZE_COLUMNS, freezesOf(limits))]),
    ...(limits.reductions.length === 0 ? [] : [section('reductions', REDUCTION_COLUMNS, reductionsOf(limits))]),
    ...(limits.increases.length === 0 ? [] : [section('temporary increases', INCREASE_COLUMNS, increasesOf(limits))]),
  ].join('\n');
}

const bold = (text: string): string => coloured('bold', text);
const section = (title: string, columns: readonly Column[], rows: readonly Row[]): string =>
  `\n${bold(title)}\n${tableText(columns, rows, bold)}`;

const LINE_COLUMNS: readonly Column[] = [
  { title: 'line' },
  ...AMOUNTS.map((title) => ({ title, align: 'right' }) as const),
  { title: 'valid until' },
];

function linesOf({ lines, currency }: LimitsBody): readonly Row[] {
  return lines.map((line) => {
    const amounts = AMOUNTS.map((name) => {
      const text = amountText(line[name], currency);
      return line[name] < 0 ? coloured('red', text) : text;
    });
    return [line.line, ...amounts, validityOf(line.validUntil, line.lapsed)];
  });
}

function validityOf(validUntil: string | undefined, lapsed: boolean): string {
  if (validUntil === undefined) return '';
  return lapsed ? coloured('red', `${validUntil}, lapsed`) : validUntil;
}

const FREEZE_COLUMNS: readonly Column[] = [
  { title: 'freeze' },
  { title: 'line' },
  { title: 'remaining', align: 'right' },
  { title: 'released', align: 'right' },
  { title: 'reason' },
  { title: 'since' },
  { title: 'until' },
  { title: 'blocks' },
];

function freezesOf({ freezes, currency }: LimitsBody): readonly Row[] {
  return freezes.flatMap(({ freezeId, perLine, reasonCode, placedAt, releaseOn = '', blocks, parties = [] }) => {
    const barred = parties.map(({ kind, ref }) => `${kind} ${ref}`);
    const rest = [reasonCode, placedAt, releaseOn, [...blocks, ...barred].join(', ')];
    if (perLine.length === 0) return [[freezeId, '', '', '', ...rest]];
    return perLine.map(({ line, remaining, released }) => {
      return [freezeId, line, amountText(remaining, currency), amountText(released, currency), ...rest];
    });
  });
}

const REDUCTION_COLUMNS: readonly Column[] = [
  { title: 'reduction' },
  { title: 'line' },
  { title: 'amount', align: 'right' },
  { title: 'reason' },
  { title: 'since' },
];

function reductionsOf({ reductions, currency }: LimitsBody): readonly Row[] {
  return reductions.map(({ reductionId, line, amount, reasonCode, placedAt }) => {
    return [reductionId, line, amountText(amount, currency), reasonCode, placedAt];
  });
}

const INCREASE_COLUMNS: readonly Column[] = [
  { title: 'increase' },
  { title: 'line' },
  { title: 'amount', align: 'right' },
  { title: 'kind' },
  { title: 'from' },
  { title: 'until' },
  { title: 'status' },
];

function increasesOf({ increases, currency }: LimitsBody): readonly Row[] {
  return increases.map(({ increaseId, line, amount, kind, from, until, status }) => {
    return [increaseId, line, amountText(amount, currency), kind, from, until, status];
  });
}
