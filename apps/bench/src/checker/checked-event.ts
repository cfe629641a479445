import type { HistoryEvent } from '@limit-ledger/testing';

/** What the checker looks at of an event. */
export type CheckedEvent = Pick<HistoryEvent, 'revision' | 'type' | 'data'>;
