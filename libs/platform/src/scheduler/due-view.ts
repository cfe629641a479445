import type { EventStore, Position, StoredEvent } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import type { DueIndex, DueRow } from './due-index.js';
import type { DueChange, DueRows } from './due-rows.js';

export interface DueViewOptions {
  readonly store: EventStore;
  readonly rows: DueRows;
  /** The moments at which something will be due because of this event; none for most types. */
  readonly momentsOf: (event: StoredEvent) => readonly Instant[];
  /** About how many streams' rows are remembered; default 100,000. */
  readonly cachedStreams?: number;
}

interface Moment {
  /** `undefined` when nothing is scheduled: then there is no row. */
  readonly nextAt: Instant | undefined;
  readonly revision: number;
}

/** What is known of a stream, and what its row says. */
interface Known extends Moment {
  readonly written: Moment;
}

const EVENTS_BETWEEN_POSITIONS = 1_000;
const NOTHING: Moment = { nextAt: undefined, revision: -1 };

/**
 * Keeps `DueRows` by following the event store. A row is written only when an event schedules something *earlier*, so that
 * a hot stream of reservations writes none. The revision of the events that wrote nothing stands in memory only, and
 * `settle` compares with that one: an answer of before such an event must not take away what the event has scheduled.
 *
 * After a restart that revision is forgotten, which is safe: an answer then comes from a runner that read the stream after
 * all that the view had followed before. So view and scheduler belong into one process, and move to another one together.
 * For the same reason a stream leaves the memory only with its revision written.
 */
export class DueView implements DueIndex {
  /** The longest unused come first. */
  private readonly known = new Map<string, Known>();
  private last: Promise<void> = Promise.resolve();
  private toSettle: DueChange[] = [];
  private settling: Promise<void> | undefined;
  private unsavedEvents = 0;
  private reachedPosition: Position | undefined;

  constructor(private readonly options: DueViewOptions) {}

  /** Follows until the signal aborts; throws what the stores throw, and may then be called again. */
  async follow(signal: AbortSignal): Promise<void> {
    const { store, rows } = this.options;
    this.reachedPosition = await rows.position();
    for await (const page of store.follow(this.reachedPosition, signal)) {
      if (page.length === 0) continue;
      await this.alone(() => this.takeIn(page));
      this.reachedPosition = page.at(-1)?.position;
    }
  }

  /** The last event taken in; `undefined` before the first. */
  get reached(): Position | undefined {
    return this.reachedPosition;
  }

  dueBefore(now: Instant, limit: number): Promise<readonly DueRow[]> {
    return this.options.rows.dueBefore(now, limit);
  }

  /** Settles when it is kept; what is to be kept while something else is written goes in one write. */
  settle(stream: string, nextDueAt: Instant | undefined, revision: number): Promise<void> {
    this.toSettle.push({ stream, nextAt: nextDueAt, revision });
    this.settling ??= this.alone(() => {
      const changes = this.toSettle;
      this.toSettle = [];
      this.settling = undefined;
      return this.keep(changes);
    });
    return this.settling;
  }

  private async keep(changes: readonly DueChange[]): Promise<void> {
    const kept: DueChange[] = [];
    for (const change of changes) {
      const known = this.known.get(change.stream) ?? (await this.read(change.stream));
      if (known.revision <= change.revision) kept.push(change);
    }
    if (kept.length > 0) await this.save(kept, undefined);
  }

  private async takeIn(page: readonly StoredEvent[]): Promise<void> {
    const learned = new Map<string, Known>();
    for (const event of page) {
      const earliest = this.options.momentsOf(event).reduce(earlierOf, undefined);
      if (earliest === undefined) continue;
      const before = learned.get(event.stream) ?? this.known.get(event.stream) ?? (await this.read(event.stream));
      const revision = Math.max(before.revision, event.revision);
      learned.set(event.stream, { nextAt: earlierOf(before.nextAt, earliest), revision, written: before.written });
    }
    const leaving = this.longestUnused().filter(([stream]) => !learned.has(stream));
    const changes = [
      ...leaving.filter(([, known]) => known.revision !== known.written.revision),
      ...[...learned].filter(([, known]) => known.nextAt !== known.written.nextAt),
    ].map(([stream, { nextAt, revision }]): DueChange => ({ stream, nextAt, revision }));
    this.unsavedEvents += page.length;
    const isPositionDue = changes.length > 0 || this.unsavedEvents >= EVENTS_BETWEEN_POSITIONS;
    if (isPositionDue) await this.save(changes, page.at(-1)?.position);
    for (const [stream, known] of learned) if (known.nextAt === known.written.nextAt) this.remember(stream, known);
    for (const [stream] of leaving) this.known.delete(stream);
  }

  private longestUnused(): readonly (readonly [string, Known])[] {
    const surplus = this.known.size - (this.options.cachedStreams ?? 100_000);
    const entries: (readonly [string, Known])[] = [];
    if (surplus <= 0) return entries;
    for (const entry of this.known) {
      if (entries.push(entry) >= surplus) break;
    }
    return entries;
  }

  private async save(changes: readonly DueChange[], position: string | undefined): Promise<void> {
    await this.options.rows.save(changes, position);
    if (position !== undefined) this.unsavedEvents = 0;
    for (const { stream, nextAt, revision } of changes) {
      this.remember(stream, { nextAt, revision, written: { nextAt, revision } });
    }
  }

  private remember(stream: string, known: Known): void {
    this.known.delete(stream);
    this.known.set(stream, known);
  }

  private async read(stream: string): Promise<Known> {
    const written = (await this.options.rows.find(stream)) ?? NOTHING;
    return { nextAt: written.nextAt, revision: written.revision, written };
  }

  /** One at a time, since each reads what the one before it wrote. */
  private alone(work: () => Promise<void>): Promise<void> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}

function earlierOf(first: Instant | undefined, second: Instant): Instant {
  return first !== undefined && first < second ? first : second;
}
