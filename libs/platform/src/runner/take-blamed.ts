import type { DomainEvent, Rejection } from '@limit-ledger/kernel';
import type { Request } from './request.js';

/** Takes out of the queue the request that is to blame; where it is what comes due, every command, while reads go on. */
export function takeBlamed<Command, Event extends DomainEvent, Reject extends Rejection, View>(
  queue: Request<Command, Event, Reject, View>[],
  blamed: unknown,
): readonly Request<Command, Event, Reject, View>[] {
  const isBlamed = (request: Request<Command, Event, Reject, View>): boolean =>
    blamed === undefined ? request.kind !== 'present' : request === blamed;
  const taken = queue.filter(isBlamed);
  const left = queue.filter((request) => !isBlamed(request));
  queue.splice(0, queue.length, ...left);
  return taken;
}
