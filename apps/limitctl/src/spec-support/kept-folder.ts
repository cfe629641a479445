import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCheckpointStore, type CheckpointStore } from '@limit-ledger/checkpoint-store';
import { openEventStore, type EventStore } from '@limit-ledger/event-store';
import { createLimitsRunner, merchantStream, momentsOf } from '@limit-ledger/limits-service';
import { commandIdOf, DueView, StoredDueRows, SystemClock, type RunnerBounds } from '@limit-ledger/platform';
import { openViewStore } from '@limit-ledger/view-store';
import { openLine, reserve } from '../demo/stories/commands.js';
import { OLD_ZHANG } from '../demo/stories/old-zhang.js';
import { playStory } from '../demo/play-story.js';
import type { Story } from '../demo/story.js';

export const ZHANG = OLD_ZHANG.merchantId;

/** Orders that are open: they come due, half an hour after they were placed. */
const OPEN_ORDERS: Story = {
  ...OLD_ZHANG,
  merchantId: 'open-orders',
  steps: [
    { day: 1, says: 'A line', commands: [openLine('transaction', 100_000)] },
    { day: 2, says: 'Orders', commands: Array.from({ length: 6 }, (_, index) => reserve(`order-${index}`, 1_000)) },
  ],
};

const TINY: Partial<RunnerBounds> = { residentParts: 2, momentsPerPage: 2, checkpointEvents: 4, partingCheckpointEvents: 1 };

/** A data folder with all that a service keeps beside the events: checkpoints, past states, due moments. */
export class KeptFolder {
  private readonly parent = mkdtempSync(join(tmpdir(), 'limitctl-'));
  readonly dataDir = join(this.parent, 'data');

  static async made(): Promise<KeptFolder> {
    const folder = new KeptFolder();
    const eventStore = await openEventStore(folder.url('events'));
    const pages = await openCheckpointStore(folder.url('checkpoints'));
    const clock = new SystemClock();
    const runner = createLimitsRunner({ eventStore, checkpoints: pages, clock, bounds: TINY });
    for (const story of [OLD_ZHANG, OPEN_ORDERS]) await playStory(story, { eventStore, runner, clock });
    await runner.execute({
      stream: merchantStream(OPEN_ORDERS.merchantId),
      command: { type: 'open-line', line: 'credit', approved: 5 },
      actor: { subject: 'somebody', role: 'operator' },
      commandId: commandIdOf(OPEN_ORDERS.merchantId, 'somebody', 'key-1'),
      keyed: true,
      fingerprint: 'f'.repeat(64),
      correlationId: 'correlation',
    });
    await runner.drain();
    await pages.close();
    await folder.withDueRows((rows) =>
      new DueView({ store: untilCaughtUp(eventStore), rows, momentsOf }).follow(new AbortController().signal),
    );
    await eventStore.close();
    return folder;
  }

  async withPages(change: (pages: CheckpointStore) => Promise<unknown>): Promise<void> {
    const pages = await openCheckpointStore(this.url('checkpoints'));
    await change(pages).finally(() => pages.close());
  }

  async withDueRows(change: (rows: StoredDueRows) => Promise<unknown>): Promise<void> {
    const views = await openViewStore(this.url('views'));
    await change(new StoredDueRows(views, 'limits')).finally(() => views.close());
  }

  file(name: string): string {
    return join(this.dataDir, `${name}.sqlite`);
  }

  remove(): void {
    rmSync(this.parent, { recursive: true });
  }

  private url(name: string): string {
    return `sqlite:${this.file(name)}`;
  }
}

function untilCaughtUp(store: EventStore): EventStore {
  async function* follow(
    ...[after, signal]: Parameters<EventStore['follow']>
  ): ReturnType<EventStore['follow']> & AsyncGenerator {
    for await (const page of store.follow(after, signal)) {
      if (page.length === 0) return;
      yield page;
    }
  }
  return { ...store, follow } as EventStore;
}
