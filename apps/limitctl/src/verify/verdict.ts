import {
  HeadsFile,
  type BrokenHistory,
  type HeadsFileBroken,
  type HeadsFileFault,
  type StoreVerification,
} from '@limit-ledger/event-store';

/** What `limitctl verify --json` prints, but for the time it took. */
export interface Verdict extends StoreVerification {
  readonly intact: boolean;
  /** The anchor that was compared with, or what is wrong with it. */
  readonly heads?:
    | { readonly at: string; readonly keyId: string; readonly streams: number }
    | { readonly problem: HeadsFileFault; readonly line: number };
}

export function verdictOf(found: StoreVerification, heads: HeadsFile | HeadsFileBroken | undefined): Verdict {
  const intact = found.brokenStreams === 0;
  if (heads === undefined) return { ...found, intact };
  if (!(heads instanceof HeadsFile)) return { ...found, intact: false, heads: { problem: heads.fault, line: heads.line } };
  const { at, keyId, count } = heads.checked;
  return { ...found, intact, heads: { at, keyId, streams: count } };
}

const MEANINGS: Record<BrokenHistory['reason'], string> = {
  missing: 'is broken at revision #: missing, an event was dropped or numbered anew',
  unlinked: 'is broken at revision #: unlinked, events were swapped, inserted or replaced',
  altered: 'is broken at revision #: altered, something in the event was changed',
  'tail-cut': 'ends before revision #: tail-cut, the anchor knows more events',
  'stream-removed': 'is gone: stream-removed, the anchor knows it',
  rewritten: 'is another at revision #: rewritten there or before, its chain holds and leads elsewhere than the anchor says',
};

/** The same for people. */
export function verdictText({ streams, events, brokenStreams, broken, intact, heads }: Verdict, seconds: number): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  const lines = broken.map(({ stream, revision, reason }) => `${stream} ${MEANINGS[reason].replace('#', String(revision))}`);
  if (brokenStreams > broken.length) lines.push(`… and ${number(brokenStreams - broken.length)} more`);
  if (heads !== undefined && 'problem' in heads) {
    lines.push(`the heads file is not good (${heads.problem}, line ${heads.line}): nothing was compared with it`);
  }
  const verdict = brokenStreams === 0 ? 'all intact' : `${number(brokenStreams)} BROKEN`;
  lines.push(`${number(streams)} histories, ${number(events)} events verified in ${seconds.toFixed(1)} s: ${verdict}`);
  if (heads !== undefined && 'at' in heads) {
    lines.push(`compared with ${number(heads.streams)} heads signed at ${heads.at} by the key ${heads.keyId}`);
  }
  if (intact && heads === undefined) lines.push('without --against a cut tail, a removed or a rewritten history does not show');
  return lines.join('\n');
}
