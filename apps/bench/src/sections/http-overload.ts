import { readFileSync } from 'node:fs';
import type { BenchScale } from '../bench-scale.js';
import type { LoadMethods } from '../http/load-worker.js';
import type { LoadResult } from '../http/load-tally.js';
import { middleOf } from '../statistics/middle-of.js';
import type { WorkerProcess } from '../worker/worker-process.js';
import type { MeasuredCell } from './cell.js';
import type { Server } from './http.js';

/** A count of clients saturates when more of them bring less than this much. */
const SATURATED = 0.95;
const TIMES_SATURATION = 4;
const POLL_MILLISECONDS = 50;

export interface HttpOverloadResult {
  readonly saturatingConnections: number;
  readonly peak: LoadResult;
  readonly overload: LoadResult;
  readonly recovered: LoadResult;
  /** Of the service; 0 where the system does not tell. */
  readonly residentBytesBefore: number;
  readonly residentBytesLargest: number;
  readonly residentBytesAfter: number;
}

/** Four times as many connections as saturate the service, between two measurements of its peak. */
export async function httpOverload(
  { seconds, rounds }: BenchScale,
  { target, processId }: Server,
  generator: WorkerProcess<LoadMethods>,
  hot: readonly MeasuredCell[],
): Promise<HttpOverloadResult> {
  const best = Math.max(...hot.map(({ perSecond }) => perSecond));
  const saturatingConnections = hot.find(({ perSecond }) => perSecond >= SATURATED * best)!.clients;
  const load = (connections: number): Promise<LoadResult> =>
    generator.call('load', { target, connections, seconds: seconds * 2, spread: 'hot', merchants: 1 });
  const residentBytesBefore = residentBytesOf(processId);
  let residentBytesLargest = residentBytesBefore;
  const watch = setInterval(() => (residentBytesLargest = Math.max(residentBytesLargest, residentBytesOf(processId))), POLL_MILLISECONDS);
  const peaks = [await load(saturatingConnections)];
  const overloads: LoadResult[] = [];
  const recoveries: LoadResult[] = [];
  for (let round = 0; round < rounds; round++) {
    overloads.push(await load(TIMES_SATURATION * saturatingConnections));
    recoveries.push(await load(saturatingConnections));
    if (round < rounds - 1) peaks.push(await load(saturatingConnections));
  }
  clearInterval(watch);
  return {
    saturatingConnections,
    peak: middleOf(peaks, perSecond),
    overload: middleOf(overloads, perSecond),
    recovered: middleOf(recoveries, perSecond),
    residentBytesBefore,
    residentBytesLargest,
    residentBytesAfter: residentBytesOf(processId),
  };
}

const perSecond = ({ accepted, seconds }: LoadResult): number => accepted / seconds;

function residentBytesOf(processId: number): number {
  try {
    return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1] ?? 0) * 1_024;
  } catch {
    return 0;
  }
}
