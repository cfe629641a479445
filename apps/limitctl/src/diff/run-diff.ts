import type { EventStore } from '@limit-ledger/event-store';
import {
  eventTraceOf,
  LimitsDiffQuery,
  LimitsDiffQueryHandler,
  merchantStream,
  type LimitsDiffBody,
} from '@limit-ledger/limits-service';
import { storedEventBody } from '@limit-ledger/platform';
import { currencyOf } from '../history/currency-of.js';
import { EVENT_COLUMNS, eventRow } from '../history/event-row.js';
import { parametersOf } from '../ledger-folder/parameters-of.js';
import { readLedger } from '../ledger-folder/read-ledger.js';
import { coloured } from '../output/coloured.js';
import { print } from '../output/print.js';
import { rowText } from '../output/table-text.js';
import { diffText } from './diff-text.js';

export interface DiffOptions {
  readonly dataDir?: string;
  readonly json?: boolean;
}

const PAGE = 1_000;

/** Runs `limitctl diff` and prints. Throws `WrongUse` and `Stopped`. */
export async function runDiff(
  merchantId: string,
  from: number,
  to: number,
  { dataDir, json = false }: DiffOptions,
): Promise<void> {
  const access = { via: 'limitctl diff', what: 'diff', merchantId, parameters: parametersOf({ from, to }) } as const;
  await readLedger(
    dataDir,
    async ({ eventStore }) => {
      const currency = await currencyOf(eventStore, merchantId);
      const first = await new LimitsDiffQueryHandler(eventStore).execute(new LimitsDiffQuery(merchantId, from, to));
      await (json ? printPages(eventStore, first) : printForPeople(eventStore, first, currency));
    },
    { access },
  );
}

/** As over HTTP, where the changes stand in every page of the events. */
async function printPages(eventStore: EventStore, first: LimitsDiffBody): Promise<void> {
  await print(JSON.stringify(first));
  const last = Math.max(first.from, first.to);
  for (let { next } = first; next !== null;) {
    const page = await eventStore.read(merchantStream(first.merchantId), {
      from: next,
      limit: Math.min(PAGE, last - next + 1),
    });
    next += page.length;
    if (next > last) next = null;
    await print(JSON.stringify({ ...first, events: page.map(eventTraceOf), next }));
  }
}

async function printForPeople(eventStore: EventStore, diff: LimitsDiffBody, currency: string): Promise<void> {
  await print(diffText(diff, currency));
  const last = Math.max(diff.from, diff.to);
  let next = Math.min(diff.from, diff.to) + 1;
  if (next > last) return;
  await print(
    `\n${coloured(
      'bold',
      rowText(
        EVENT_COLUMNS,
        EVENT_COLUMNS.map(({ title }) => title),
      ),
    )}`,
  );
  while (next <= last) {
    const page = await eventStore.read(merchantStream(diff.merchantId), { from: next, limit: Math.min(PAGE, last - next + 1) });
    for (const stored of page) await print(rowText(EVENT_COLUMNS, eventRow(storedEventBody(stored), currency)));
    next += page.length;
  }
}
