import type { BenchResult } from '../bench-result.js';
import { bestOf, seriesOf, worstStep } from '../sections/cell.js';
import type { GrowthRow } from '../sections/growth-row.js';
import { mebibytes, milliseconds, percent, whole } from './number-text.js';
import { atLeast, atMost, type Target } from './target.js';

const times = (ratio: number): string => `${ratio.toFixed(1)} ×`;
const ms = (value: number): string => `${milliseconds(value)} ms`;
/** What nobody should have to wait longer for, milliseconds: where it is more, the queues are too long. */
const LONGEST_WAIT = 1_000;
/** Memory that is called flat grows by no more. */
const GROWN = 1.25;
const mib = (bytes: number): string => `${mebibytes(bytes)} MiB`;

/** Every target that this run has measured something for. */
export function targetsOf(result: BenchResult): readonly Target[] {
  return [
    ...hotPath(result),
    ...httpPath(result),
    ...underOverload(result),
    ...withGrowth(result),
    ...ofRisk(result),
    ...imported(result),
    ...checked(result),
  ];
}

function hotPath({ inProcess }: BenchResult): readonly Target[] {
  if (inProcess === undefined) return [];
  const hot = seriesOf(inProcess.cells, 'ours', 'hot');
  const many = seriesOf(inProcess.cells, 'ours', 'uniform');
  const counter = seriesOf(inProcess.cells, 'guarded counter', 'hot');
  const raw = Math.max(...inProcess.raw.map(({ perSecond }) => perSecond));
  const at32 = (series: typeof hot): number => series.find(({ clients }) => clients === 32)?.perSecond ?? Number.NaN;
  return [
    atLeast('in process, one hot merchant: of the raw inserts', 0.5, bestOf(hot) / raw, percent),
    ...(counter.length === 0
      ? []
      : [atLeast('the same at 32 clients: of the guarded counter', 10, at32(hot) / at32(counter), times)]),
    atLeast('the same from 1 to 256 clients: each step of the best before it', 0.95, worstStep(hot), percent),
    atLeast('hot merchant: of 10,000 merchants', 0.9, bestOf(hot) / bestOf(many), percent),
  ];
}

function httpPath({ inProcess, http }: BenchResult): readonly Target[] {
  if (http === undefined) return [];
  const hot = bestOf(seriesOf(http.cells, 'ours', 'hot'));
  const echo = bestOf(seriesOf(http.cells, 'echo', 'hot'));
  const batch = bestOf(seriesOf(http.cells, 'batch', 'hot'));
  const ours = inProcess && bestOf(seriesOf(inProcess.cells, 'ours', 'hot'));
  return [
    atLeast('over HTTP, one hot merchant: of the bare echo', 0.5, hot / echo, percent),
    ...(ours === undefined ? [] : [atLeast('HTTP batches of 50: of in process', 0.5, batch / ours, percent)]),
    atMost('p99 over HTTP at half of capacity', 10, http.half.latency.p99, ms),
  ];
}

function underOverload({ overload, http }: BenchResult): readonly Target[] {
  const inProcess = overload && [
    atLeast('4 × capacity in process: goodput of the peak', 0.9, overload.acceptedPerSecond / overload.peakPerSecond, percent),
    atMost('p99 of what is accepted then', LONGEST_WAIT, overload.latency.p99, ms),
    atLeast('afterwards: of the peak', 0.9, overload.recoveredPerSecond / overload.peakPerSecond, percent),
    atMost('held in memory afterwards: of before', GROWN, overload.heldBytesAfter / overload.heldBytesBefore, percent),
    atMost('a refusal in process', 5, overload.refusalMicroseconds, (value) => `${value.toFixed(1)} µs`),
  ];
  const perSecond = ({ accepted, seconds }: { readonly accepted: number; readonly seconds: number }): number =>
    accepted / seconds;
  const over = http?.overload;
  const overHttp = over && [
    atLeast(
      '4 × the saturating connections: goodput of the peak',
      0.9,
      perSecond(over.overload) / perSecond(over.peak),
      percent,
    ),
    atMost('p99 of what is accepted then, over HTTP', LONGEST_WAIT, over.overload.latency.p99, ms),
    atLeast('afterwards, over HTTP: of the peak', 0.9, perSecond(over.recovered) / perSecond(over.peak), percent),
    atMost('resident memory at most, over HTTP: of before', GROWN, over.memory.largestBytes / over.memory.beforeBytes, percent),
  ];
  return [...(inProcess ?? []), ...(overHttp ?? [])];
}

function withGrowth({ growth }: BenchResult): readonly Target[] {
  if (growth === undefined) return [];
  const { history, openOrders, rebuild } = growth;
  const ratio = (rows: readonly GrowthRow[]): number => rows.at(-1)!.perSecond / rows[0]!.perSecond;
  const [shortest, longest] = [history[0]!, history.at(-1)!].map(({ size }) => whole(size));
  const most = openOrders.at(-1)!;
  const open = `${whole(most.size)} open orders`;
  const largest = Math.max(...[...history, ...openOrders].map(({ merchantBytes }) => merchantBytes));
  const rebuilt = rebuild.at(-1);
  return [
    atLeast(`a history of ${longest}: of one of ${shortest}`, 0.9, ratio(history), percent),
    atLeast(`${open}: of ${whole(openOrders[0]!.size)}`, 0.9, ratio(openOrders), percent),
    atMost(`first command after a start with ${open}`, 100, most.firstCommandMilliseconds, ms),
    atMost(`return of an idle merchant with ${open}`, 10, most.idleReturnMilliseconds, ms),
    atMost('memory of the largest merchant', 64 * 1_048_576, largest, mib),
    ...(rebuilt === undefined
      ? []
      : [atLeast('rebuild: of reading and parsing the rows', 0.5, rebuilt.rebuiltPerSecond / rebuilt.rawPerSecond, percent)]),
  ];
}

function ofRisk({ risk }: BenchResult): readonly Target[] {
  if (risk === undefined) return [];
  const { freeze, inProcess, overHttp } = risk;
  return [
    atMost('metric to freeze delivered, 500 metrics a second: p99', 250, freeze.latency.p99, ms),
    atLeast('metrics in process: of the raw inserts', 0.3, inProcess.perSecond / inProcess.rawPerSecond, percent),
    atLeast('metrics over HTTP: of the raw inserts', 0.3, overHttp.perSecond / overHttp.rawPerSecond, percent),
  ];
}

function imported({ imports }: BenchResult): readonly Target[] {
  return imports === undefined
    ? []
    : [atLeast('import: of the raw inserts', 0.3, imports.perSecond / imports.rawPerSecond, percent)];
}

function checked({ checks }: BenchResult): readonly Target[] {
  if (checks.length === 0) return [];
  const complaints = checks.reduce((sum, check) => sum + check.complaints.length, 0);
  return [atMost('complaints of the external checker', 0, complaints, whole)];
}
