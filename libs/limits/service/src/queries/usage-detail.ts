import type { EventStore, StoredEvent } from '@limit-ledger/event-store';
import { isOrderEvent, usageMovementsOf, type UsageMovement } from '@limit-ledger/limits-domain';
import type { UsageDetailBody, UsageEntryBody } from '../answers/bodies/usage-detail-body.js';
import type { Audience } from '../reasons/shown-to.js';
import { requestInvalid } from '../answers/problems.js';
import { codeShownToMerchant } from '../reasons/reason-codes.js';
import { eventsBackwards, orderBackwards, type EventsBefore } from './events-backwards.js';
import { recordedLimitEvent, timesOf } from './recorded-limit-event.js';
import { usageCursorText, type UsageCursor } from './usage-cursor.js';
import type { UsageFilter } from './usage-detail.query.js';

/** A page of a history in which little is wanted ends after so many events, with fewer entries than asked for. */
const EVENTS_LOOKED_AT = 20_000;

interface Standing {
  readonly merchantId: string;
  readonly currency: string;
  readonly revision: number;
  readonly termsRevision: number;
}

interface Found {
  readonly entries: readonly UsageEntryBody[];
  readonly looked: number;
  /** The revision to go on at, −1 when nothing earlier is wanted. */
  readonly next: number;
}

/** What a merchant drew and gave back, up to a confirmed head: as pages, or all of it in one go. Newest first. */
export class UsageDetail {
  constructor(
    private readonly eventStore: EventStore,
    private readonly stream: string,
    readonly standing: Standing,
    private readonly filter: UsageFilter,
    /** The last revision that can hold something wanted, −1 when there is none. */
    private readonly last: number,
    private readonly audience: Audience,
  ) {}

  /** At most `limit` entries. Throws a problem: 400 for a cursor that no page gave. */
  async page(limit: number, cursor: UsageCursor = { revision: this.last, skipped: 0 }): Promise<UsageDetailBody> {
    if (cursor.revision > this.last) throw requestInvalid('cursor is not one that a page of these entries gave');
    const entries: UsageEntryBody[] = [];
    let looked = 0;
    let { skipped } = cursor;
    for await (const found of this.found(cursor.revision)) {
      entries.push(...found.entries.slice(skipped));
      skipped = 0;
      looked += found.looked;
      if (entries.length > limit) return this.body(entries.slice(0, limit), beginOf(entries, limit));
      if (looked >= EVENTS_LOOKED_AT || entries.length === limit)
        return this.body(entries, { revision: found.next, skipped: 0 });
    }
    return this.body(entries, { revision: -1, skipped: 0 });
  }

  /** All entries, a batch after another. */
  async *all(): AsyncGenerator<readonly UsageEntryBody[], void> {
    for await (const { entries } of this.found(this.last)) yield entries;
  }

  private body(entries: readonly UsageEntryBody[], next: UsageCursor): UsageDetailBody {
    return { ...this.standing, entries, next: next.revision < 0 ? null : usageCursorText(next) };
  }

  private async *found(from: number): AsyncGenerator<Found, void> {
    const { filter } = this;
    const backwards = filter.orderId === undefined ? eventsBackwards : orderBackwards;
    for await (const read of backwards(this.eventStore, this.stream, from)) {
      const next = this.isOver(read) ? -1 : read.next;
      yield { entries: read.events.flatMap((stored) => this.entriesOf(stored)), looked: read.events.length, next };
      if (next < 0) return;
    }
  }

  /** Nothing is effective later than it was recorded: behind an event recorded before `from` nothing is wanted. */
  private isOver({ events }: EventsBefore): boolean {
    const oldest = events.at(-1);
    return this.filter.from !== undefined && oldest !== undefined && timesOf(oldest).recordedTime < this.filter.from;
  }

  private entriesOf(stored: StoredEvent): readonly UsageEntryBody[] {
    const event = recordedLimitEvent(stored);
    const { line, orderId, movement, from, until } = this.filter;
    const { effectiveTime, recordedTime, revision } = event;
    if (!isOrderEvent(event)) return [];
    if ((from !== undefined && effectiveTime < from) || (until !== undefined && effectiveTime >= until)) return [];
    const movements = usageMovementsOf(event).filter((each) => {
      return (
        (line ?? each.line) === each.line &&
        (orderId ?? each.orderId) === each.orderId &&
        (movement ?? each.movement) === each.movement
      );
    });
    return movements.map((each) => ({ revision, eventId: stored.eventId, effectiveTime, recordedTime, ...this.shown(each) }));
  }

  private shown({ reasonCode, ...movement }: UsageMovement): UsageMovement {
    if (reasonCode === undefined) return movement;
    return { ...movement, reasonCode: this.audience === 'merchant' ? codeShownToMerchant(reasonCode) : reasonCode };
  }
}

/** Where the page goes on of which these are the entries and more; an event moves two lines at most, so it is cut once. */
function beginOf(entries: readonly UsageEntryBody[], limit: number): UsageCursor {
  const revision = entries[limit]?.revision ?? -1;
  return { revision, skipped: entries.slice(0, limit).filter((entry) => entry.revision === revision).length };
}
