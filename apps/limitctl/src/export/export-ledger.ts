import type { EventStore } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import { merchantOfStream } from '@limit-ledger/limits-service';
import type { ExportFolder } from './export-folder.js';
import type { ExportSink, FoldFault } from './export-sink.js';
import { exportStream } from './export-stream.js';
import { headsOfScope } from './heads-of-scope.js';
import { brokenHistory, MANIFEST_FORMAT, type BrokenHistory, type Manifest } from './manifest.js';

/** How many broken histories a manifest names. */
const NAMED_BROKEN = 100;

export interface ExportRequest {
  readonly store: EventStore;
  readonly scope: Manifest['scope'];
  readonly folder: ExportFolder;
  readonly madeAt: Instant;
  /** Opens the files of the formats that are wanted. */
  readonly sinksIn: (folder: ExportFolder) => Promise<readonly ExportSink[]>;
  /** Hears how many more events were written; may throw to stop. */
  readonly onEvents?: (events: number) => void;
}

/**
 * Writes an export, one history after another and a page of events at a time. Answers the manifest, which is written
 * last; whatever stops it before leaves neither a manifest nor files. Throws `WrongUse` and `EventStoreUnavailable`.
 */
export async function exportLedger(request: ExportRequest): Promise<Manifest> {
  try {
    return await writeExport(request);
  } catch (error) {
    await request.folder.abandon();
    throw error;
  }
}

async function writeExport({
  store,
  scope,
  folder,
  madeAt,
  sinksIn,
  onEvents = () => undefined,
}: ExportRequest): Promise<Manifest> {
  const counts = { merchants: 0, streams: 0, events: 0, brokenStreams: 0 };
  const broken: BrokenHistory[] = [];
  const sinks = await sinksIn(folder);
  for await (const { stream, ...head } of headsOfScope(store, scope)) {
    const exported = await exportStream({ store, stream, head, sinks, onEvents });
    let fault: FoldFault | undefined;
    for (const sink of sinks) fault = (await sink.endOfStream(exported)) ?? fault;
    const found = brokenHistory(exported, fault);
    counts.streams += 1;
    counts.events += exported.events;
    if (merchantOfStream(stream) !== undefined) counts.merchants += 1;
    if (found === undefined) continue;
    counts.brokenStreams += 1;
    if (broken.length < NAMED_BROKEN) broken.push(found);
  }
  return folder.finish((files) => {
    const { brokenStreams, ...sizes } = counts;
    return { format: MANIFEST_FORMAT, madeAt, scope, ...sizes, intact: brokenStreams === 0, brokenStreams, broken, files };
  });
}
