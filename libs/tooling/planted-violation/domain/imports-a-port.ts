import type { EventStore } from '@limit-ledger/event-store';

export type Store = EventStore;
