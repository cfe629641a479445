import type { JsonObject } from '@limit-ledger/kernel';
import type { LineDelta } from '@limit-ledger/limits-domain';
import type { StoredEventBody } from '@limit-ledger/platform';
import { changeText } from '../output/amount-text.js';
import type { Column, Row } from '../output/table-text.js';

/** Of given widths, since rows are shown as they come. */
export const EVENT_COLUMNS: readonly Column[] = [
  { title: 'revision', align: 'right', width: 8 },
  { title: 'recorded', width: 24 },
  { title: 'effective', width: 24 },
  { title: 'event', width: 26 },
  { title: 'by', width: 22 },
  { title: 'what' },
];

/** In the order in which they are told. */
const IDS = [
  'order',
  'capture',
  'replenishment',
  'reversal',
  'freeze',
  'release',
  'reduction',
  'restore',
  'increase',
  'adjustment',
];
const SUMS = {
  approved: 'approved',
  temporary: 'temporary',
  reduced: 'reduced',
  frozenGross: 'frozen',
  reserved: 'reserved',
  used: 'used',
} as const;

/** An event for people. Its effective time is left out where it is the recorded one. */
export function eventRow(
  { revision, type, recordedTime, effectiveTime, data, metadata }: StoredEventBody,
  currency: string,
): Row {
  const { subject, role } = (metadata as { readonly actor: { readonly subject: string; readonly role: string } }).actor;
  const effective = effectiveTime === recordedTime ? '' : effectiveTime;
  return [String(revision), recordedTime, effective, type, `${role} ${subject}`, whatText(data as JsonObject, currency)];
}

function whatText(data: JsonObject, currency: string): string {
  const ids = IDS.flatMap((kind) => (typeof data[`${kind}Id`] === 'string' ? [`${kind} ${data[`${kind}Id`] as string}`] : []));
  const reason = typeof data['reasonCode'] === 'string' ? [data['reasonCode']] : [];
  const deltas = ((data['deltas'] ?? []) as unknown as readonly LineDelta[]).map((delta) => deltaText(delta, currency));
  return [...ids, ...reason, ...deltas].join('; ');
}

function deltaText(delta: LineDelta, currency: string): string {
  const changes = Object.entries(SUMS).flatMap(([name, title]) => {
    const change = delta[name as keyof typeof SUMS];
    return change === undefined ? [] : [`${title} ${changeText(change, currency)}`];
  });
  return `${delta.line} ${changes.join(', ')}`;
}
