import type { BenchContext } from '../bench-context.js';
import type { EchoMethods } from '../echo/echo-worker.js';
import { answerBytes, type AnswerBytes } from '../http/answer-bytes.js';
import type { LoadMethods } from '../http/load-worker.js';
import type { LoadResult } from '../http/load-tally.js';
import type { Target } from '../http/reservation-request.js';
import { startStandalone, type StartedStandalone } from '../http/started-standalone.js';
import { untilIdle } from '../http/until-idle.js';
import { middleOf } from '../statistics/middle-of.js';
import { interleaved, type Contender } from '../statistics/interleaved.js';
import type { Sample } from '../statistics/sample.js';
import type { Spread } from '../traffic/merchant-picker.js';
import { WorkerProcess } from '../worker/worker-process.js';
import { bestOf, cellName, medianCells, seriesOf, type Cell, type MeasuredCell } from './cell.js';
import { httpOverload, type HttpOverloadResult } from './http-overload.js';

const ZIPF_CLIENTS = 64;
export const BATCH = 50;

export interface HttpResult {
  readonly cells: readonly MeasuredCell[];
  /** Open loop at half of the best throughput on one merchant, over 64 connections. */
  readonly half: LoadResult;
  readonly overload: HttpOverloadResult;
  readonly answerBytes: { readonly ours: AnswerBytes; readonly echo: AnswerBytes };
}

export interface Server {
  readonly target: Target;
  readonly processId: number;
}

/** The built service, and a bare echo, each a process of its own, as is the generator. */
export function http(context: BenchContext): Promise<HttpResult> {
  return context.withMerchants('http', context.scale.merchants, async (folder) => {
    const service = await startStandalone(folder);
    const echo = new WorkerProcess<EchoMethods>('../echo/echo-worker.js', import.meta.url);
    const generator = new WorkerProcess<LoadMethods>('../http/load-worker.js', import.meta.url);
    try {
      return await measure(context, service, echo, generator);
    } finally {
      await Promise.all([echo.end(), generator.end()]);
      await service.end();
      await context.check('over HTTP', folder);
    }
  });
}

async function measure(
  context: BenchContext,
  service: StartedStandalone,
  echo: WorkerProcess<EchoMethods>,
  generator: WorkerProcess<LoadMethods>,
): Promise<HttpResult> {
  const { scale, say } = context;
  const ours: Server = { target: await service.target(), processId: service.processId };
  const bare: Server = { target: await echo.call('start'), processId: echo.processId };
  const load = (cell: Cell, seconds: number): Promise<Sample> => {
    const isBatch = cell.who === 'batch';
    const server = cell.who === 'echo' ? bare : ours;
    return sampleOf(server, generator, { ...cell, seconds, merchants: scale.merchants, ...(isBatch ? { batch: BATCH } : {}) });
  };
  for (const who of ['ours', 'echo', 'batch']) await load({ who, spread: 'hot', clients: 64 }, scale.warmUpSeconds);
  await load({ who: 'ours', spread: 'each', clients: 64 }, scale.warmUpSeconds * 2);
  const cells = cellsOf(scale.clients);
  const contenders = cells.map((cell): Contender<Sample> => ({
    name: cellName(cell),
    measure: () => {
      say(`over HTTP: ${cellName(cell)}`);
      return load(cell, scale.seconds);
    },
  }));
  const measured = medianCells(cells, await interleaved(scale.rounds, contenders));
  const hot = seriesOf(measured, 'ours', 'hot');
  const half = await atHalf(context, ours.target, generator, bestOf(hot) / 2);
  say('over HTTP: overload');
  const overload = await httpOverload(context, ours, generator, hot);
  const sizes = { ours: await answerBytes(ours.target), echo: await answerBytes(bare.target) };
  return { cells: measured, half, overload, answerBytes: sizes };
}

/** The round in the middle by its p99. */
async function atHalf(
  { scale, say }: BenchContext,
  target: Target,
  generator: WorkerProcess<LoadMethods>,
  requestsPerSecond: number,
): Promise<LoadResult> {
  const results: LoadResult[] = [];
  for (let round = 0; round < scale.rounds; round++) {
    say('over HTTP: at half of capacity');
    const seconds = scale.seconds * 2;
    results.push(
      await generator.call('load', { target, connections: 64, seconds, spread: 'hot', merchants: 1, requestsPerSecond }),
    );
  }
  return middleOf(results, ({ latency }) => latency.p99);
}

function cellsOf(counts: readonly number[]): readonly Cell[] {
  const each = counts.flatMap((clients): readonly Cell[] => [
    { who: 'ours', spread: 'hot', clients },
    { who: 'ours', spread: 'uniform', clients },
    { who: 'echo', spread: 'hot', clients },
  ]);
  return [
    ...each,
    { who: 'ours', spread: 'zipf', clients: ZIPF_CLIENTS },
    { who: 'batch', spread: 'hot', clients: ZIPF_CLIENTS },
  ];
}

interface HttpCellLoad {
  readonly clients: number;
  readonly seconds: number;
  readonly spread: Spread;
  readonly merchants: number;
  readonly batch?: number;
}

/** What the service still does behind its last answer belongs to the measured time. */
async function sampleOf(
  { target, processId }: Server,
  generator: WorkerProcess<LoadMethods>,
  load: HttpCellLoad,
): Promise<Sample> {
  const { clients: connections, ...rest } = load;
  const { accepted, refused, overLimit, seconds, latency } = await generator.call('load', { ...rest, target, connections });
  if (refused + overLimit > 0) throw new Error(`${refused} requests were refused for load and ${overLimit} by the limit`);
  const lagSeconds = (await untilIdle(processId)) / 1_000;
  return { perSecond: accepted / (seconds + lagSeconds), latency };
}
