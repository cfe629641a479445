import type { LineDelta } from '../events.js';
import type { MerchantState } from '../state.js';
import { LINE_KINDS, ORDER_LINE_KINDS, type LineKind, type OrderLineKind } from '../words.js';

/**
 * The lines that an order draws on, in the order of answers: the named ones, or those of the two ever opened.
 * `undefined` when there is none, or one of them can't be drawn on.
 */
export function orderLinesOf(named: readonly LineKind[] | undefined, { lines }: MerchantState): readonly OrderLineKind[] | undefined {
  if (named?.includes('withdrawal')) return undefined;
  const wanted = ORDER_LINE_KINDS.filter((kind) => (named === undefined ? lines[kind] !== undefined : named.includes(kind)));
  const areOpen = wanted.length > 0 && wanted.every((kind) => lines[kind]?.lapsed === false);
  return areOpen ? wanted : undefined;
}

/** Whether lines are named as the contract wants it: distinct ones, one at least. */
export function areNamedWell(named: readonly LineKind[] | undefined): boolean {
  return named === undefined || (named.length > 0 && new Set(named).size === named.length);
}

/** Whether a repeat means the lines that were recorded: it names the same, or none. */
export function areSameLines(named: readonly LineKind[] | undefined, recorded: readonly { readonly line: LineKind }[]): boolean {
  if (named === undefined) return true;
  const wanted = LINE_KINDS.filter((kind) => named.includes(kind));
  return wanted.length === recorded.length && recorded.every(({ line }) => wanted.includes(line));
}

/** The same change on each of the lines. */
export function onEach(lines: readonly LineKind[], change: Omit<LineDelta, 'line'>): readonly LineDelta[] {
  return lines.map((line) => ({ line, ...change }));
}
