import type { BenchResult } from '../bench-result.js';
import { markdownTable } from './markdown-table.js';
import { percent, whole } from './number-text.js';

/** What the external checker found. */
export function neverOverText({ neverOver, checks }: BenchResult): string {
  const rows = checks.map(({ run, streams, events, reservations, complaints }) => [
    run,
    whole(streams),
    whole(events),
    whole(reservations),
    whole(complaints.length),
  ]);
  const race = neverOver && `\
In the races for the last, 256 clients ask 10 merchants for far more than they have: \
in process ${whole(neverOver.inProcess.accepted)} were accepted and \
${whole(neverOver.inProcess.overLimit)} did not fit, \
over HTTP ${whole(neverOver.overHttp.accepted)} and ${whole(neverOver.overHttp.overLimit)}.`;
  const complaints = checks.flatMap((check) => check.complaints.map((each) => `- ${check.run}: ${each}`));
  return [
    'A checker that shares no code with the product exports what the runs wrote by plain SQL and recomputes every line after every \
event, once from the deltas and once from the amounts of lines and orders.',
    markdownTable(['run', 'merchants', 'events', 'reservations', 'complaints'], rows),
    ...(race === undefined ? [] : [race]),
    ...(complaints.length === 0 ? [] : [complaints.join('\n')]),
  ].join('\n\n');
}

/** Import and starts. */
export function importText({ imports, starts }: BenchResult): string {
  const parts: string[] = [];
  if (imports !== undefined) {
    const { accounts, events, seconds, perSecond, rawPerSecond } = imports;
    parts.push(
      `\`limitctl import\` of ${whole(accounts)} of the shipped accounts: \
${whole(events)} events in ${seconds.toFixed(1)} s, ${whole(perSecond)} a second \
with the start of the program; the same rows inserted raw in batches of 1,024: ${whole(rawPerSecond)} a second. \
Ratio ${percent(perSecond / rawPerSecond)}.`,
    );
  }
  if (starts !== undefined) {
    parts.push(
      `Cold start, from spawning the service to the first good answer of \`/health/ready\`, median of ${starts.starts}: \
${whole(starts.emptyMilliseconds)} ms on an empty folder, ${whole(starts.filledMilliseconds)} ms on ${starts.filledWith}.`,
    );
  }
  return parts.join('\n\n') || 'Not measured in this run.';
}
