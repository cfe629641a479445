import { Global, Module, type FactoryProvider } from '@nestjs/common';
import type { Clock } from '@limit-ledger/kernel';
import { CONFIG, type Config } from '../config/config.js';
import { Metrics } from '../metrics/metrics.js';
import { Shutdown } from '../shutdown/shutdown.js';
import { MeasuredEventStore } from './measured-event-store.js';
import { StoreReadiness } from './store-readiness.js';
import { StoreSizes } from './store-sizes.js';
import { SystemClock } from './system-clock.js';
import {
  ACCESS_LOG,
  CLOCK,
  CHECKPOINT_STORE,
  EVENT_STORE,
  EVENT_STORE_STEP,
  MESSAGE_BUS,
  SUBJECT_STORE,
  VIEW_STORE,
} from './tokens.js';
import { WatchedMessageBus } from './watched-message-bus.js';

interface Closable {
  close(): Promise<void> | void;
}

/** Opened with the service, closed after everything that was built on it; adapters load only where they are used. */
function store(provide: symbol, name: string, open: (config: Config) => Promise<Closable>): FactoryProvider {
  const useFactory = async (config: Config, shutdown: Shutdown): Promise<Closable> => {
    const opened = await open(config);
    shutdown.add(name, () => opened.close());
    return opened;
  };
  return { provide, useFactory, inject: [CONFIG, Shutdown] };
}

const eventStore: FactoryProvider = {
  provide: EVENT_STORE,
  inject: [CONFIG, Shutdown, Metrics],
  useFactory: async ({ eventStoreUrl }: Config, shutdown: Shutdown, metrics: Metrics): Promise<MeasuredEventStore> => {
    const { openEventStore } = await import('@limit-ledger/event-store');
    const opened = new MeasuredEventStore(await openEventStore(eventStoreUrl, { commitThread: true }), metrics);
    shutdown.add(EVENT_STORE_STEP, () => opened.close());
    return opened;
  },
};

const STORES = [
  eventStore,
  store(VIEW_STORE, 'view store', async ({ viewStoreUrl }) =>
    (await import('@limit-ledger/view-store')).openViewStore(viewStoreUrl),
  ),
  store(CHECKPOINT_STORE, 'checkpoint store', async ({ checkpointStoreUrl }) =>
    (await import('@limit-ledger/checkpoint-store')).openCheckpointStore(checkpointStoreUrl, { writingThread: true }),
  ),
  store(SUBJECT_STORE, 'subject store', async ({ subjectStoreUrl }) =>
    (await import('@limit-ledger/subject-store')).openSubjectStore(subjectStoreUrl),
  ),
  store(
    MESSAGE_BUS,
    'message bus',
    async ({ messageBusUrl }) =>
      new WatchedMessageBus(await (await import('@limit-ledger/message-bus')).openMessageBus(messageBusUrl, { writingThread: true })),
  ),
  store(ACCESS_LOG, 'access log', async ({ accessLogUrl }) =>
    (await import('@limit-ledger/access-log')).openAccessLog(accessLogUrl),
  ),
];
const clock = {
  provide: CLOCK,
  useFactory: (config: Config): Clock => new SystemClock(config.clockOffsetSeconds),
  inject: [CONFIG],
};

/** The stores that the configuration names, and the ledger's clock. */
@Global()
@Module({
  providers: [...STORES, clock, StoreReadiness, StoreSizes],
  exports: [EVENT_STORE, VIEW_STORE, CHECKPOINT_STORE, SUBJECT_STORE, MESSAGE_BUS, ACCESS_LOG, CLOCK],
})
export class StoresModule {}
