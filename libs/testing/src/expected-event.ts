import type { DomainEvent, Instant } from '@limit-ledger/kernel';

/** Of a value, the members that a test is about. */
export type PartOf<Value> = Value extends readonly (infer Item)[]
  ? readonly PartOf<Item>[]
  : Value extends object
    ? { readonly [Member in keyof Value]?: PartOf<Value[Member]> }
    : Value;

/** An event as a test expects it: its type, and what of it the test is about. Lists are compared whole. */
export type ExpectedEvent<Event extends DomainEvent> = Event extends DomainEvent
  ? { readonly type: Event['type']; readonly data?: PartOf<Event['data']>; readonly effectiveTime?: Instant }
  : never;
