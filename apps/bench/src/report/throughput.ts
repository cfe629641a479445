import type { BenchResult } from '../bench-result.js';
import { BATCH } from '../sections/http.js';
import type { MeasuredCell } from '../sections/cell.js';
import type { Spread } from '../traffic/merchant-picker.js';
import { markdownTable } from './markdown-table.js';
import { milliseconds, whole } from './number-text.js';

const SPREADS: Readonly<Record<Spread, string>> = {
  hot: 'one merchant',
  uniform: '10,000 merchants',
  each: '10,000 in turn',
  zipf: '10,000 by Zipf',
};
const HEAD = ['who', 'on', 'clients', 'a second', 'p50 ms', 'p99 ms', 'p99.9 ms'];

function cellRows(cells: readonly MeasuredCell[]): readonly (readonly string[])[] {
  const order = [...new Map(cells.map((cell) => [`${cell.who} ${cell.spread}`, cell])).values()];
  return order.flatMap(({ who, spread }) =>
    cells
      .filter((cell) => cell.who === who && cell.spread === spread)
      .map(({ clients, perSecond, latency: { p50, p99, p999 } }) => {
        const name = who === 'batch' ? `ours, batches of ${BATCH}` : who;
        return [name, SPREADS[spread], String(clients), whole(perSecond), milliseconds(p50), milliseconds(p99), milliseconds(p999)];
      }),
  );
}

/** Reservations a second in process, beside what people would pick instead and beside the raw inserts. */
export function inProcessText({ inProcess }: BenchResult): string {
  if (inProcess === undefined) return 'Not measured in this run.';
  const { cells, raw, batchSizes, skipped } = inProcess;
  const sizes = batchSizes.map(({ spread, clients, eventsPerAppend, eventsPerTransaction }) => [
    SPREADS[spread],
    clients,
    eventsPerAppend.toFixed(1),
    eventsPerTransaction.toFixed(1),
  ]);
  return [
    markdownTable(HEAD, cellRows(cells)),
    ...skipped.map((reason) => `Skipped: the competitors. ${reason}.`),
    'Of fewer than 1,000 answers p99.9 is the slowest.',
    'Batch sizes reached by ours, counted in a run of its own:',
    markdownTable(['on', 'clients', 'events a write of a merchant', 'events a transaction'], sizes),
    'The ceiling: the rows of the hot merchant, byte by byte, inserted into the same schema by one thread that does nothing else.',
    markdownTable(['rows a transaction', 'rows a second'], raw.map(({ batch, perSecond }) => [whole(batch), whole(perSecond)])),
  ].join('\n\n');
}

/** Reservations a second over HTTP, beside a bare echo. */
export function httpText({ http }: BenchResult): string {
  if (http === undefined) return 'Not measured in this run.';
  const { half, answerBytes } = http;
  const { p50, p99, p999 } = half.latency;
  return [
    `\`echo\` is Nest on Fastify as they come, with the guard and the body validation of the service and an answer of the same size, \
and nothing else of it: \
${answerBytes.echo.body} bytes, ours ${answerBytes.ours.body}, with headers ${answerBytes.echo.whole} and ${answerBytes.ours.whole}. \
What it takes is also what the generator can offer here at least. \
Pipelining is off: one request in flight a connection.`,
    markdownTable(HEAD, cellRows(http.cells)),
    `At half of capacity, open loop (${whole(half.offered / half.seconds)} a second on one merchant, \
latency from the moment a request was due): \
p50 ${milliseconds(p50)} ms, p99 ${milliseconds(p99)} ms, p99.9 ${milliseconds(p999)} ms; \
${whole(half.refused)} refused.`,
  ].join('\n\n');
}
