import { decimalText } from '@limit-ledger/kernel';
import { csvRow } from '@limit-ledger/platform';
import type { UsageEntryBody } from './bodies/usage-detail-body.js';

/** The columns of a usage detail; those that end in `Minor` count minor units, `available` is the same change with its point. */
export const USAGE_COLUMNS: readonly string[] = [
  ...['merchantId', 'revision', 'effectiveTime', 'recordedTime', 'line', 'orderId', 'merchantOrderId', 'storeId'],
  ...['movement', 'movementId', 'cause', 'reasonCode', 'currency', 'reservedMinor', 'usedMinor', 'availableMinor', 'available'],
];

/** A table of CSV, in bounded memory however long it is. */
export async function* usageTable(
  { merchantId, currency }: { readonly merchantId: string; readonly currency: string },
  batches: AsyncIterable<readonly UsageEntryBody[]>,
): AsyncGenerator<string, void> {
  yield csvRow(USAGE_COLUMNS);
  for await (const entries of batches) {
    const rows = entries.map((entry) => rowOf(merchantId, currency, entry));
    if (rows.length > 0) yield rows.join('');
  }
}

function rowOf(merchantId: string, currency: string, entry: UsageEntryBody): string {
  const { revision, effectiveTime, recordedTime, line, orderId, merchantOrderId, storeId } = entry;
  const { movement, movementId, cause, reasonCode, reserved, used, available } = entry;
  return csvRow([
    ...[merchantId, revision, effectiveTime, recordedTime, line, orderId, merchantOrderId, storeId],
    ...[
      movement,
      movementId,
      cause,
      reasonCode,
      currency,
      reserved,
      used,
      available,
      { decimal: decimalText(available, currency) },
    ],
  ]);
}
