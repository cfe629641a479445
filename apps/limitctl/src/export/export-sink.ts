import type { ChainVerification, Head, StoredEvent } from '@limit-ledger/event-store';

/** A history as it was exported. */
export interface ExportedStream {
  readonly stream: string;
  /** Where it stood when it was listed; it is exported up to there. */
  readonly head: Head;
  /** Events that were written. */
  readonly events: number;
  readonly verification: ChainVerification;
}

/** What histories go into, one after another: pages in order, then the end. Whoever feeds it waits for each call. */
export interface ExportSink {
  take(page: readonly StoredEvent[]): Promise<void>;
  /** Answers what does not add up in the history, beside its chain. */
  endOfStream(exported: ExportedStream): Promise<FoldFault | undefined>;
}

/** The first event that can't follow the ones before it: its texts can't be read, or a sum would be impossible. */
export interface FoldFault {
  readonly revision: number;
  readonly problem: string;
}
