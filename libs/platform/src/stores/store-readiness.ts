import { Inject, Injectable } from '@nestjs/common';
import type { AccessLog } from '@limit-ledger/access-log';
import type { CheckpointStore } from '@limit-ledger/checkpoint-store';
import type { SubjectStore } from '@limit-ledger/subject-store';
import type { View, ViewStore } from '@limit-ledger/view-store';
import { Readiness } from '../health/readiness.js';
import type { MeasuredEventStore } from './measured-event-store.js';
import { ACCESS_LOG, EVENT_STORE, CHECKPOINT_STORE, MESSAGE_BUS, SUBJECT_STORE, VIEW_STORE } from './tokens.js';
import type { WatchedMessageBus } from './watched-message-bus.js';

/** Names nothing that is there: asking for it costs one look. */
const PROBE = 'readiness';
const PROBE_VIEW: View<object> = { name: PROBE, version: 1, tables: [], define: async () => undefined };

/** Says at `/health/ready` which store is missing. */
@Injectable()
export class StoreReadiness {
  constructor(
    @Inject(Readiness) readiness: Readiness,
    @Inject(EVENT_STORE) events: MeasuredEventStore,
    @Inject(VIEW_STORE) views: ViewStore,
    @Inject(SUBJECT_STORE) subjects: SubjectStore,
    @Inject(CHECKPOINT_STORE) pages: CheckpointStore,
    @Inject(MESSAGE_BUS) bus: WatchedMessageBus,
    @Inject(ACCESS_LOG) accessLog: AccessLog,
  ) {
    readiness.add('event-store', () => events.head(PROBE));
    // Reads go on while nothing can be written, such as on a full disk.
    readiness.add('event-store-writes', () => events.assertWritable(), { isOptional: true });
    readiness.add('view-store', () => views.position(PROBE_VIEW));
    readiness.add('subject-store', () => subjects.textOf(PROBE, PROBE));
    // Everything is decided without it; what one part tells the others waits.
    readiness.add('message-bus', () => bus.groups(), { isOptional: true });
    readiness.add('message-bus-writes', () => bus.assertWritable(), { isOptional: true });
    readiness.add('access-log', () => accessLog.read({ from: 0, limit: 1 }));
    // A cache: everything answers the same without it, slower.
    readiness.add('checkpoint-store', () => pages.load(PROBE, PROBE), { isOptional: true });
  }
}
