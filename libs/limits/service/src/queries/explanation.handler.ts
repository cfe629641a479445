import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CheckpointStore } from '@limit-ledger/checkpoint-store';
import type { EventStore } from '@limit-ledger/event-store';
import { assert } from '@limit-ledger/kernel';
import { cursorOf, cursorText, ExplanationPage, numberOf, type ExplanationCursor } from '@limit-ledger/limits-domain';
import { EVENT_STORE, CHECKPOINT_STORE } from '@limit-ledger/platform';
import type { ExplanationBody } from '../answers/bodies/explanation-body.js';
import { eventTraceOf } from '../answers/event-trace.js';
import { lineNotFound, requestInvalid } from '../answers/problems.js';
import { merchantStream } from '../merchant-stream.js';
import { ExplanationQuery } from './explanation.query.js';
import { lastRecorded } from './last-recorded.js';
import { pastMerchant } from './past-merchant.js';
import { recordedLimitEvent } from './recorded-limit-event.js';

const EVENTS_READ = 1_000;

/**
 * Answers a page of what adds up to a number. The history is read from the page's first event to the revision, once a
 * page, since only then is it known which orders net to zero; what is held of it is bounded (`ExplanationPage`).
 */
@QueryHandler(ExplanationQuery)
export class ExplanationQueryHandler implements IQueryHandler<ExplanationQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    /** Without it the number is folded from the first event. */
    @Inject(CHECKPOINT_STORE) private readonly pages?: CheckpointStore,
  ) {}

  /** Throws a problem: 404 when there is no merchant or line by then, 400 for a revision or a cursor that is none. */
  async execute({ merchantId, number, revision: asked, wanted }: ExplanationQuery): Promise<ExplanationBody> {
    const stream = merchantStream(merchantId);
    const last = await lastRecorded(this.eventStore, stream, asked === undefined ? [] : [asked]);
    const revision = asked ?? last;
    const cursor = this.cursorIn(wanted.cursor, revision);
    const merchant = await pastMerchant(this.eventStore, this.pages, stream, merchantId, { revision });
    const line = merchant.lines[number.line];
    if (line === undefined) throw lineNotFound(number.line, revision);
    const page = new ExplanationPage(number, cursor, wanted.limit);
    await this.fill(page, stream, cursor.from, revision);
    const { next, ...explanation } = page.close(line);
    const shown = numberOf(line, number.field);
    if (next === undefined) this.assertTotal(explanation.total === shown, wanted.cursor);
    const { termsRevision } = merchant;
    return {
      ...{ merchantId, ...number, revision, termsRevision, number: shown },
      ...explanation,
      next: next === undefined ? null : cursorText(next),
    };
  }

  private async fill(page: ExplanationPage, stream: string, from: number, revision: number): Promise<void> {
    for (let next = from; next <= revision && page.isOpen;) {
      const events = await this.eventStore.read(stream, { from: next, limit: Math.min(EVENTS_READ, revision - next + 1) });
      assert(events.length > 0, 'a history has all its revisions');
      for (const stored of events) page.add(recordedLimitEvent(stored), () => eventTraceOf(stored));
      next += events.length;
    }
  }

  private cursorIn(text: string | undefined, revision: number): ExplanationCursor {
    const cursor = cursorOf(text);
    if (cursor === undefined || cursor.from > revision)
      throw requestInvalid('cursor is not one that a page of this number gave');
    return cursor;
  }

  /** What a cursor carries is believed until the last page; with none it is all our own. */
  private assertTotal(isNumber: boolean, cursor: string | undefined): void {
    if (!isNumber && cursor !== undefined) throw requestInvalid('cursor is not one that a page of this number gave');
    assert(isNumber, 'the entries add up to the number');
  }
}
