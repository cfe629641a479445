import { accepted, already, assertNever, type AmountMinor, type Instant } from '@limit-ledger/kernel';
import type { Consumer } from '../consumer.js';
import type { ConsumerCommandOf } from '../consumer-commands.js';
import type { ConsumerEvent, NotedFact } from '../consumer-events.js';
import { owedOf, type ConsumerOrder } from '../consumer-order.js';
import type { ConsumerDecision } from '../consumer-rejection.js';
import { orderAfterNote } from '../order-after-note.js';
import { holdReleased } from './hold-released.js';

type NoteOrder = ConsumerCommandOf<'note-order'>;

/** Takes in what limits told of an order; told twice, or of an order that nobody was assessed for, it changes nothing. */
export function noteOrder(command: NoteOrder, consumer: Consumer, now: Instant): ConsumerDecision {
  const order = consumer.order(command.merchantId, command.orderId);
  if (order === undefined || command.revision <= order.notedRevision) return already;
  return accepted([notedEvent(command, order, consumer, command.at < now ? command.at : now)]);
}

function notedEvent(
  { revision, fact }: NoteOrder,
  order: ConsumerOrder,
  consumer: Consumer,
  effectiveTime: Instant,
): ConsumerEvent {
  const { consumerRef } = consumer;
  if (fact.kind === 'reserved' && fact.buyerRef !== undefined && fact.buyerRef !== consumerRef) {
    return holdReleased(consumer, order, 'other-buyer', effectiveTime, revision);
  }
  if (fact.kind === 'closed') return holdReleased(consumer, order, fact.cause, effectiveTime, revision);
  const { merchantId, orderId, assessmentId } = order;
  const data = { consumerRef, merchantId, orderId, assessmentId, fact, held: heldAfter(order, fact), owed: 0, revision };
  const event = { type: 'order-noted' as const, data, effectiveTime };
  return { ...event, data: { ...data, owed: owedOf(orderAfterNote(order, event)) } };
}

/** What is reserved is what will be owed, whatever was assessed; what is captured of it is owed instead. */
function heldAfter({ held, captured }: ConsumerOrder, fact: NotedFact): AmountMinor {
  switch (fact.kind) {
    case 'reserved':
      return fact.amount;
    case 'captured':
      return fact.isOpen ? Math.max(0, held - (fact.captured - captured)) : 0;
    case 'given-back':
    case 'reversed':
      return held;
    default:
      return assertNever(fact);
  }
}
