import type { BenchResult } from '../bench-result.js';
import type { HttpOverloadResult } from '../sections/http-overload.js';
import type { OverloadResult } from '../ours/overload-generator-worker.js';
import type { WatchedMemory } from '../machine/watched-memory.js';
import type { LoadResult } from '../http/load-tally.js';
import { markdownTable } from './markdown-table.js';
import { mebibytes, milliseconds, whole } from './number-text.js';

const HEAD = ['', 'offered a second', 'accepted a second', 'refused a second', 'p50 ms', 'p99 ms', 'p99.9 ms'];

/** More than it can take. */
export function overloadText({ overload, http }: BenchResult): string {
  const parts = [
    ...(overload === undefined ? [] : inProcessParts(overload)),
    ...(http === undefined ? [] : httpParts(http.overload)),
  ];
  return parts.join('\n\n') || 'Not measured in this run.';
}

function inProcessParts(overload: OverloadResult): readonly string[] {
  const { latency, memory } = overload;
  const [offered, accepted, refused] = [overload.offered, overload.accepted, overload.refused].map(whole);
  return [
    'In process, open loop at four times the peak, whether or not what came before is answered. A generator in a process of its own \
says when which command is due; the commands are made beforehand beside the ledger, a refused one is offered again. \
Latencies are of what was accepted, from the moment it was due:',
    markdownTable(HEAD, [
      ['peak (256 clients, closed loop)', '–', whole(overload.peakPerSecond), '–', '–', '–', '–'],
      [
        'overload',
        ...[overload.offeredPerSecond, overload.acceptedPerSecond, overload.refusedPerSecond].map(whole),
        ...[latency.p50, latency.p99, latency.p999].map(milliseconds),
      ],
      ['right after (as the peak)', '–', whole(overload.recoveredPerSecond), '–', '–', '–', '–'],
    ]),
    `The generator counted ${offered} offered, ${accepted} accepted and ${refused} refused. \
${resident("the ledger's process", memory)} What it holds, garbage collected and without the prepared commands: \
${mebibytes(overload.heldBytesBefore)} MiB before, ${mebibytes(overload.heldBytesAfter)} MiB afterwards. \
A refusal takes ${overload.refusalMicroseconds.toFixed(1)} µs, the caller's handling of it included.`,
  ];
}

function httpParts({
  saturatingConnections,
  peak,
  overload,
  recovered,
  memory,
  beyond,
  memoryBeyond,
}: HttpOverloadResult): readonly string[] {
  return [
    'Over HTTP, four times as many connections as saturate the service, each of which asks again as soon as it is answered, as the \
generator in its own process counted:',
    markdownTable(HEAD, [
      loadRow(`${saturatingConnections} connections`, peak),
      loadRow(`${saturatingConnections * 4} connections`, overload),
      loadRow(`${saturatingConnections} again`, recovered),
    ]),
    `With four times as many the generator counted ${whole(overload.offered)} offered, ${whole(overload.accepted)} accepted and \
${whole(overload.refused)} refused. ${resident('the service', memory)}`,
    ...(beyond === undefined
      ? ['More connections than the service takes requests at a time could not be opened here.']
      : [
          'More connections than the service takes requests at a time; who is refused waits for a second, as `Retry-After` says:',
          markdownTable(HEAD, [
            loadRow(`${whole(beyond.connections)} connections`, beyond.load),
            loadRow(`${saturatingConnections} right after`, beyond.recovered),
          ]),
          ...(memoryBeyond === undefined ? [] : [resident('the service', memoryBeyond)]),
        ]),
  ];
}

function loadRow(name: string, { offered, accepted, refused, seconds, latency }: LoadResult): readonly string[] {
  const rates = [offered, accepted, refused].map((count) => whole(count / seconds));
  return [name, ...rates, ...[latency.p50, latency.p99, latency.p999].map(milliseconds)];
}

const resident = (whose: string, { beforeBytes, largestBytes, afterBytes }: WatchedMemory): string =>
  `Resident memory of ${whose}: ${mebibytes(beforeBytes)} MiB before, ${mebibytes(largestBytes)} MiB at most, \
${mebibytes(afterBytes)} MiB after.`;
