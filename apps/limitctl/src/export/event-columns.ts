import type { StoredEvent } from '@limit-ledger/event-store';
import { LINE_KINDS } from '@limit-ledger/limits-domain';
import { merchantOfStream } from '@limit-ledger/limits-service';
import type { CsvCell } from '@limit-ledger/platform';
import { metadataOfStored, objectIn } from './metadata-of-stored.js';

const SUMS = ['approved', 'temporary', 'reduced', 'frozenGross', 'reserved', 'used'] as const;

/** The columns of `events.csv`; `<line>.<sum>` are signed changes, and every amount counts minor units. */
export const EVENT_COLUMNS: readonly string[] = [
  ...['merchantId', 'revision', 'recordedTime', 'effectiveTime', 'type', 'currency', 'line'],
  ...LINE_KINDS.flatMap((line) => SUMS.map((sum) => `${line}.${sum}`)),
  ...['orderId', 'amount', 'reasonCode', 'actorSubject', 'actorRole', 'commandId', 'policyVersion', 'eventId', 'hash'],
];

/** The cells of an event. What can't be read of it, because somebody has tampered with it, is left empty. */
export function eventCells(stored: StoredEvent, currency: string | undefined): readonly CsvCell[] {
  const { stream, revision, type, eventId, hash } = stored;
  const metadata = metadataOfStored(stored);
  const data = objectIn(stored.data);
  const { recordedTime, effectiveTime, actorSubject, actorRole, commandId, policyVersion } = metadata;
  return [
    ...[merchantOfStream(stream) ?? stream, revision, recordedTime, effectiveTime, type, currency, cellOf(data['line'])],
    ...deltaCells(data['deltas']),
    ...[cellOf(data['orderId']), cellOf(data['amount']), cellOf(data['reasonCode'])],
    ...[actorSubject, actorRole, commandId, policyVersion, eventId, hash],
  ];
}

function deltaCells(deltas: unknown): readonly CsvCell[] {
  const list: readonly unknown[] = Array.isArray(deltas) ? deltas : [];
  return LINE_KINDS.flatMap((line) => {
    const delta = list.find((each) => isRecord(each) && each['line'] === line);
    return SUMS.map((sum) => (isRecord(delta) ? cellOf(delta[sum]) : undefined));
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

const cellOf = (value: unknown): CsvCell => (typeof value === 'string' || typeof value === 'number' ? value : undefined);
