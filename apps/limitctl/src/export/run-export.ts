import { EventStoreUnavailable, type EventStore } from '@limit-ledger/event-store';
import { SystemClock } from '@limit-ledger/platform';
import { Progress } from '../import/progress.js';
import { folderSettings, type FolderSettings } from '../ledger-folder/folder-settings.js';
import { openToRead } from '../ledger-folder/ledger-to-read.js';
import { Stopped } from '../stopped.js';
import { WrongUse } from '../wrong-use.js';
import { ExportFolder } from './export-folder.js';
import { exportLedger } from './export-ledger.js';
import type { ExportCommandOptions } from './export-options.js';
import { headsOfScope } from './heads-of-scope.js';
import type { Manifest } from './manifest.js';
import { manifestText } from './manifest-text.js';
import { sinksOf } from './sinks-of.js';
import { stopOnSignals } from './stop-on-signals.js';

/** Runs `limitctl export` and prints; answers whether everything exported is intact. Throws `WrongUse` and `Stopped`. */
export async function runExport(options: ExportCommandOptions): Promise<boolean> {
  const scope = scopeOf(options);
  const settings = folderSettings(options.dataDir);
  const store = await openToRead(settings.eventStoreUrl);
  const startedAt = performance.now();
  try {
    const manifest = await writeFiles(store, scope, options, settings);
    const seconds = (performance.now() - startedAt) / 1_000;
    console.log(
      options.json === true
        ? JSON.stringify({ out: options.out, ...manifest, seconds })
        : manifestText(manifest, options.out, seconds),
    );
    return manifest.intact;
  } catch (error) {
    if (error instanceof EventStoreUnavailable || isFileProblem(error))
      throw new Stopped(`the export stopped: ${error.message}`, { cause: error });
    throw error;
  } finally {
    await store.close();
  }
}

async function writeFiles(
  store: EventStore,
  scope: Manifest['scope'],
  options: ExportCommandOptions,
  { subjectStoreUrl, clockOffsetSeconds }: FolderSettings,
): Promise<Manifest> {
  const total = await eventsIn(store, scope);
  const folder = await ExportFolder.prepare(options.out);
  const madeAt = new SystemClock(clockOffsetSeconds).now();
  let written = 0;
  const progress = new Progress(process.stderr, () => written / total);
  const signals = stopOnSignals();
  const onEvents = (events: number): void => {
    signals.throwIfStopped();
    written += events;
    progress.add(events);
  };
  try {
    return await exportLedger({
      store,
      scope,
      folder,
      madeAt,
      sinksIn: sinksOf({ ...options, madeAt, subjectStoreUrl }),
      onEvents,
    });
  } finally {
    progress.clear();
    signals.dispose();
  }
}

function scopeOf({ merchant, all, format }: ExportCommandOptions): Manifest['scope'] {
  if (merchant === undefined && all !== true) throw new WrongUse(['say what to export: --merchant <id> or --all']);
  if (merchant !== undefined) return { merchantId: merchant };
  if (format.includes('report')) throw new WrongUse(['a report is of one merchant: name it with --merchant <id>']);
  return 'all';
}

/** For the progress only; throws `WrongUse` for an unknown merchant before a folder is made. */
async function eventsIn(store: EventStore, scope: Manifest['scope']): Promise<number> {
  let events = 0;
  for await (const { revision } of headsOfScope(store, scope)) events += revision + 1;
  return events;
}

const isFileProblem = (error: unknown): error is Error => error instanceof Error && 'syscall' in error;
