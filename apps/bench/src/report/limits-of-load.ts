import type { BenchResult } from '../bench-result.js';
import type { LoadResult } from '../http/load-tally.js';
import { markdownTable } from './markdown-table.js';
import { mebibytes, milliseconds, whole } from './number-text.js';

const HEAD = ['', 'offered a second', 'accepted a second', 'refused a second', 'p99 of accepted, ms'];

/** More than it can take. */
export function overloadText({ overload, http }: BenchResult): string {
  const parts: string[] = [];
  if (overload !== undefined) {
    const { peakPerSecond, recoveredPerSecond, refusalMicroseconds } = overload;
    const { offeredPerSecond, acceptedPerSecond, refusedPerSecond, latency, residentBytesBefore, residentBytesLargest } = overload.overload;
    parts.push(
      'In process, open loop at four times the peak; the commands are made beforehand, a refused one is offered again:',
      markdownTable(HEAD, [
        ['peak (256 clients, closed loop)', '–', whole(peakPerSecond), '–', '–'],
        ['overload', whole(offeredPerSecond), whole(acceptedPerSecond), whole(refusedPerSecond), milliseconds(latency.p99)],
        ['right after', '–', whole(recoveredPerSecond), '–', '–'],
      ]),
      `Resident memory ${mebibytes(residentBytesBefore)} MiB before, ${mebibytes(residentBytesLargest)} MiB at most under overload. \
A refusal takes ${refusalMicroseconds.toFixed(1)} µs, the caller's handling of it included.`,
    );
  }
  if (http !== undefined) {
    const { saturatingConnections, peak, overload: over, recovered, ...memory } = http.overload;
    const row = (name: string, { offered, accepted, refused, seconds, latency }: LoadResult): readonly string[] => [
      name,
      ...[offered, accepted, refused].map((count) => whole(count / seconds)),
      milliseconds(latency.p99),
    ];
    parts.push(
      'Over HTTP, four times as many connections as saturate the service, as the generator in its own process counted:',
      markdownTable(HEAD, [
        row(`${saturatingConnections} connections`, peak),
        row(`${saturatingConnections * 4} connections`, over),
        row(`${saturatingConnections} again`, recovered),
      ]),
      `Resident memory of the service ${mebibytes(memory.residentBytesBefore)} MiB before, \
${mebibytes(memory.residentBytesLargest)} MiB at most, ${mebibytes(memory.residentBytesAfter)} MiB after.`,
    );
  }
  return parts.join('\n\n') || 'Not measured in this run.';
}
