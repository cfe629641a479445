import type { BenchContext } from '../bench-context.js';
import type { LoadMethods } from '../http/load-worker.js';
import type { LoadResult } from '../http/load-tally.js';
import { watchMemory, type WatchedMemory } from '../machine/watched-memory.js';
import { middleOf } from '../statistics/middle-of.js';
import type { WorkerProcess } from '../worker/worker-process.js';
import type { MeasuredCell } from './cell.js';
import type { Server } from './http.js';

/** A count of clients saturates when more of them bring less than this much. */
const SATURATED = 0.95;
const TIMES_SATURATION = 4;
/** Twice as many as the service takes at a time. */
const BEYOND_ADMISSION = 4_000;
/** The answers that the first requests of all connections wait for are no small part of a shorter measurement. */
const LEAST_SECONDS = 1.2;
/** What `Retry-After` says. */
const REST_MILLISECONDS = 1_000;

export interface HttpOverloadResult {
  readonly saturatingConnections: number;
  readonly peak: LoadResult;
  readonly overload: LoadResult;
  readonly recovered: LoadResult;
  /** So many connections that some are refused, each of which waits as it is told; absent where they could not be opened. */
  readonly beyond?: { readonly connections: number; readonly load: LoadResult; readonly recovered: LoadResult } | undefined;
  /** Of the service, under the saturating number of connections and four times as many. */
  readonly memory: WatchedMemory;
  /** The same with those beyond admission. */
  readonly memoryBeyond?: WatchedMemory | undefined;
}

/** Four times as many connections as saturate the service, between measurements of its peak; then more than it takes. */
export async function httpOverload(
  { scale, say }: BenchContext,
  { target, processId }: Server,
  generator: WorkerProcess<LoadMethods>,
  hot: readonly MeasuredCell[],
): Promise<HttpOverloadResult> {
  const best = Math.max(...hot.map(({ perSecond }) => perSecond));
  const saturatingConnections = hot.find(({ perSecond }) => perSecond >= SATURATED * best)!.clients;
  const load = async (connections: number, restMilliseconds = 0): Promise<LoadResult> => {
    const seconds = Math.max(scale.seconds * 2, LEAST_SECONDS);
    const result = await generator.call('load', {
      target,
      connections,
      seconds,
      spread: 'hot',
      merchants: 1,
      restMilliseconds,
    });
    const { offered, accepted, refused } = result;
    say(`over HTTP: ${connections} connections offered ${offered}, accepted ${accepted}, refused ${refused}`);
    return result;
  };
  const [rounds, memory] = await watchMemory(processId, async () => {
    const peaks = [await load(saturatingConnections)];
    const overloads: LoadResult[] = [];
    const recoveries: LoadResult[] = [];
    for (let round = 0; round < scale.rounds; round++) {
      overloads.push(await load(TIMES_SATURATION * saturatingConnections));
      recoveries.push(await load(saturatingConnections));
      if (round < scale.rounds - 1) peaks.push(await load(saturatingConnections));
    }
    const [peak, overload, recovered] = [peaks, overloads, recoveries].map((each) => middleOf(each, perSecond));
    return { peak: peak!, overload: overload!, recovered: recovered! };
  });
  const [beyond, memoryBeyond] = await watchMemory(processId, async () => {
    const result = await load(BEYOND_ADMISSION, REST_MILLISECONDS);
    return { connections: BEYOND_ADMISSION, load: result, recovered: await load(saturatingConnections) };
  }).catch((error: Error) => {
    say(`over HTTP: ${BEYOND_ADMISSION} connections are not shown: ${error.message}`);
    return [undefined, undefined] as const;
  });
  return { saturatingConnections, ...rounds, memory, beyond, memoryBeyond };
}

const perSecond = ({ accepted, seconds }: LoadResult): number => accepted / seconds;
