import { MANIFEST_FILE } from './export-folder.js';
import type { Manifest } from './manifest.js';

/** What was exported, for people. */
export function manifestText(
  { streams, events, broken, brokenStreams, files }: Manifest,
  out: string,
  seconds: number,
): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  const widths = [
    Math.max(...files.map(({ name }) => name.length)),
    Math.max(...files.map(({ bytes }) => number(bytes).length)),
  ] as const;
  return [
    ...files.map(
      ({ name, bytes, sha256 }) => `${name.padEnd(widths[0])}  ${number(bytes).padStart(widths[1])} bytes  sha256 ${sha256}`,
    ),
    ...broken.map(({ stream, revision, problem }) => `${stream} does not hold from revision ${revision} on: ${problem}`),
    ...(brokenStreams > broken.length ? [`… and ${number(brokenStreams - broken.length)} more`] : []),
    `${number(streams)} ${streams === 1 ? 'history' : 'histories'}, ${number(events)} events in ${seconds.toFixed(1)} s: ` +
      (brokenStreams === 0 ? 'all intact' : `${number(brokenStreams)} BROKEN`),
    `Written to ${out}; ${MANIFEST_FILE} lists counts and hashes.`,
  ].join('\n');
}
