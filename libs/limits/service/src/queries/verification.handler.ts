import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { EVENT_STORE, LastAnchor } from '@limit-ledger/platform';
import { verifyStream, type EventStore } from '@limit-ledger/event-store';
import type { VerificationBody } from '../answers/bodies/history-bodies.js';
import { merchantNotFound } from '../answers/problems.js';
import { merchantStream } from '../merchant-stream.js';
import { VerificationQuery } from './verification.query.js';

/**
 * What order traffic names (`isOrderTraffic`), looked for in the text, which may be broken and then can't be parsed. Inside
 * a JSON string every quote is escaped, so it stands there only as the member.
 */
const ORDER_MEMBER = '"orderId":"';

/** Recomputes a merchant's hash chain from what is stored, beside the last anchor; nothing that is kept in memory has a say. */
@QueryHandler(VerificationQuery)
export class VerificationQueryHandler implements IQueryHandler<VerificationQuery> {
  constructor(
    @Inject(EVENT_STORE) private readonly eventStore: EventStore,
    @Inject(LastAnchor) private readonly lastAnchor: LastAnchor,
  ) {}

  /** Throws a problem: 404 for a merchant that does not exist. */
  async execute({ merchantId }: VerificationQuery): Promise<VerificationBody> {
    const stream = merchantStream(merchantId);
    const anchor = await this.lastAnchor.of(stream);
    const { intact, brokenAt, head: lastIntact } = await verifyStream(this.eventStore, stream, anchor);
    // Of a broken chain the head is shown as it is stored: what stands behind the break is still there.
    const head = intact ? lastIntact : await this.eventStore.head(stream);
    if (head === undefined) throw merchantNotFound();
    const termsRevision = await this.lastTermsRevision(stream, head.revision);
    const { revision, hash } = head;
    const anchored = anchor && { revision: anchor.revision, at: anchor.at };
    return { merchantId, events: revision + 1, head: { revision, hash }, intact, brokenAt, anchored, revision, termsRevision };
  }

  private async lastTermsRevision(stream: string, from: number): Promise<number> {
    for (let next = from; next >= 0; ) {
      const page = await this.eventStore.read(stream, { from: next, backwards: true });
      const terms = page.find(({ data }) => !data.includes(ORDER_MEMBER));
      if (terms !== undefined) return terms.revision;
      next = (page.at(-1)?.revision ?? 0) - 1;
    }
    return -1;
  }
}
