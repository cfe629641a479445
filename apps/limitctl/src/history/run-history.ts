import { merchantStream } from '@limit-ledger/limits-service';
import { storedEventBody, type StoredEventBody } from '@limit-ledger/platform';
import { parametersOf } from '../ledger-folder/parameters-of.js';
import { readLedger, type LedgerToRead } from '../ledger-folder/read-ledger.js';
import { coloured } from '../output/coloured.js';
import { print } from '../output/print.js';
import { rowText } from '../output/table-text.js';
import { currencyOf } from './currency-of.js';
import { isAfterAll, isWanted, type EventFilter } from './event-filter.js';
import { EVENT_COLUMNS, eventRow } from './event-row.js';
import { merchantEvents } from './merchant-events.js';
import { untilSignal } from './until-signal.js';

export interface HistoryOptions extends EventFilter {
  readonly from?: number;
  readonly limit?: number;
  readonly follow?: boolean;
  readonly dataDir?: string;
  readonly json?: boolean;
}

/** Runs `limitctl history` and prints as it goes. Throws `WrongUse` and `Stopped`. */
export async function runHistory(merchantId: string, options: HistoryOptions): Promise<void> {
  const { dataDir, follow = false } = options;
  const watch = follow ? untilSignal() : undefined;
  try {
    const access = { via: 'limitctl history', what: 'history', merchantId, parameters: parametersOf(options) } as const;
    await readLedger(dataDir, (ledger) => show(ledger, merchantId, options, watch?.signal), { live: follow, access });
  } finally {
    watch?.dispose();
  }
}

async function show(
  { eventStore }: LedgerToRead,
  merchantId: string,
  options: HistoryOptions,
  signal: AbortSignal | undefined,
): Promise<void> {
  const stream = merchantStream(merchantId);
  const currency = await currencyOf(eventStore, merchantId);
  const { json = false, from = 0, limit = Infinity } = options;
  const line = (event: StoredEventBody): string =>
    json ? JSON.stringify(event) : rowText(EVENT_COLUMNS, eventRow(event, currency));
  if (!json)
    await print(
      coloured(
        'bold',
        rowText(
          EVENT_COLUMNS,
          EVENT_COLUMNS.map(({ title }) => title),
        ),
      ),
    );
  let shown = 0;
  for await (const stored of merchantEvents(eventStore, stream, from, signal)) {
    const event = storedEventBody(stored);
    if (isAfterAll(event, options)) return;
    if (isWanted(event, options)) {
      await print(line(event));
      shown += 1;
    }
    if (shown >= limit || event.revision === options.to || signal?.aborted === true) return;
  }
}
