import type { Instant } from '@limit-ledger/kernel';
import type { WrittenFile } from './export-folder.js';
import type { ExportedStream, FoldFault } from './export-sink.js';

export const MANIFEST_FORMAT = 'limit-ledger-export/1';

/** What an export holds; written last, so that it also says that the export is whole. */
export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  readonly madeAt: Instant;
  /** The merchant that was asked for, or `all`. */
  readonly scope: { readonly merchantId: string } | 'all';
  readonly merchants: number;
  readonly streams: number;
  readonly events: number;
  /** Whether every chain was recomputed without a fault and every history adds up. */
  readonly intact: boolean;
  /** How many histories are not; the first of them are listed. */
  readonly brokenStreams: number;
  readonly broken: readonly BrokenHistory[];
  /** In the order in which they were written; the manifest itself is not among them. */
  readonly files: readonly WrittenFile[];
}

export interface BrokenHistory {
  readonly stream: string;
  /** The first revision that does not hold. */
  readonly revision: number;
  /** `missing`, `unlinked` or `altered` of the chain, or what does not add up. */
  readonly problem: string;
}

/** The first thing that is wrong with a history, if anything is. */
export function brokenHistory(
  { stream, verification, head, events }: ExportedStream,
  fault?: FoldFault,
): BrokenHistory | undefined {
  const { brokenAt, reason } = verification;
  if (reason !== undefined) return { stream, revision: brokenAt ?? events, problem: reason };
  if (verification.head?.hash !== head.hash) return { stream, revision: events, problem: 'missing' };
  return fault && { stream, ...fault };
}
