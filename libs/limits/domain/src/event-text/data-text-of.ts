import type { LimitEvent } from '../events.js';
import { EVENT_TEXTS } from './event-texts.generated.js';

/** The RFC 8785 text of what an event says: the same as `canonicalText`, several times as fast, for the members of its type. */
export function dataTextOf(event: LimitEvent): string {
  const textOf = EVENT_TEXTS[event.type] as (data: LimitEvent['data']) => string;
  return textOf(event.data);
}
