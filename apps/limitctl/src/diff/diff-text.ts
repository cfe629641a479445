import type { JsonObject } from '@limit-ledger/kernel';
import type { LimitsDiffBody } from '@limit-ledger/limits-service';
import { changeText } from '../output/amount-text.js';
import { coloured } from '../output/coloured.js';
import { tableText, type Column, type Row } from '../output/table-text.js';
import { valueText } from './value-text.js';

type ItemChange = LimitsDiffBody['changes']['lines'][number];

const COLUMNS: readonly Column[] = [
  { title: 'what' },
  { title: 'differs in' },
  { title: 'before', align: 'right' },
  { title: 'after', align: 'right' },
  { title: 'change', align: 'right' },
];
const LISTS = { lines: 'line', freezes: 'freeze', reductions: 'reduction', increases: 'increase' } as const;
const SUMMED = ['approved', 'temporary', 'reduced', 'effective', 'frozen', 'reserved', 'used', 'available'];

/** What differs, for people: a row for every member that is not the same. */
export function diffText({ merchantId, from, to, changes }: LimitsDiffBody, currency: string): string {
  const heading = `${coloured('bold', merchantId)}, from revision ${from} to revision ${to}, amounts in ${currency}`;
  const rows = Object.entries(LISTS).flatMap(([list, kind]) =>
    changes[list as keyof typeof LISTS].flatMap((change) => rowsOf(`${kind} ${change.id}`, change, currency)),
  );
  const nothing = 'no line, freeze, reduction or increase differs';
  return `${heading}\n${rows.length === 0 ? nothing : tableText(COLUMNS, rows, (titles) => coloured('bold', titles))}`;
}

function rowsOf(what: string, { change, fields = [], before, after }: ItemChange, currency: string): readonly Row[] {
  if (change === 'changed') {
    return fields.map((field) => {
      const [was, is] = [field.before, field.after].map((value) => valueText(field.field, value, currency));
      return [what, field.field, was ?? '', is ?? '', difference(field.field, field.before, field.after, currency)];
    });
  }
  return membersOf(before ?? after ?? {}).map(([name, value], index) => {
    const text = valueText(name, value, currency);
    return [index === 0 ? `${what} ${change}` : what, name, change === 'added' ? '' : text, change === 'added' ? text : '', ''];
  });
}

/** Sums that are nothing, and what is told elsewhere, are left out of what came or went whole. */
function membersOf(item: JsonObject): readonly (readonly [string, unknown])[] {
  const untold = new Set([
    'line',
    'freezeId',
    'reductionId',
    'increaseId',
    'reason',
    'floating',
    'lapsed',
    'noteRef',
    'risk',
    'evidence',
  ]);
  const isTold = ([name, value]: readonly [string, unknown]): boolean =>
    !untold.has(name) &&
    !(SUMMED.includes(name) && value === 0) &&
    !(Array.isArray(value) && value.length === 0) &&
    value !== undefined;
  return Object.entries(item).filter(isTold);
}

function difference(name: string, before: unknown, after: unknown, currency: string): string {
  if (!SUMMED.includes(name) || typeof before !== 'number' || typeof after !== 'number') return '';
  return changeText(after - before, currency);
}
