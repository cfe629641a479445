import type { Instant, JsonObject } from '@limit-ledger/kernel';
import type { LimitEventType, LineKind } from '@limit-ledger/limits-domain';
import type { StoredEventBody } from '@limit-ledger/platform';

/** Which events are wanted: all of what is given holds of them. */
export interface EventFilter {
  /** The last revision wanted. */
  readonly to?: number;
  readonly type?: readonly LimitEventType[];
  readonly order?: string;
  readonly line?: LineKind;
  /** A subject or a role. */
  readonly actor?: string;
  /** Recorded then or later. */
  readonly since?: Instant;
  /** Recorded then or earlier. */
  readonly until?: Instant;
}

export function isWanted(event: StoredEventBody, { type, order, line, actor, since }: EventFilter): boolean {
  const data = event.data as JsonObject;
  if (type !== undefined && !(type as readonly string[]).includes(event.type)) return false;
  if (order !== undefined && data['orderId'] !== order) return false;
  if (line !== undefined && !isOfLine(data, line)) return false;
  if (actor !== undefined && !isBy(event, actor)) return false;
  return since === undefined || event.recordedTime >= since;
}

/** Whether it comes after all that is wanted; recorded times never fall along a history. */
export function isAfterAll({ revision, recordedTime }: StoredEventBody, { to, until }: EventFilter): boolean {
  return (to !== undefined && revision > to) || (until !== undefined && recordedTime > until);
}

function isOfLine({ line, deltas }: JsonObject, wanted: LineKind): boolean {
  if (line === wanted) return true;
  return ((deltas ?? []) as readonly { readonly line: string }[]).some((delta) => delta.line === wanted);
}

function isBy(event: StoredEventBody, actor: string): boolean {
  const { subject, role } = (event.metadata as { readonly actor: { readonly subject: string; readonly role: string } }).actor;
  return subject === actor || role === actor;
}
