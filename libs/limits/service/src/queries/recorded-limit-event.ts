import { assert, type Instant, type Recorded } from '@limit-ledger/kernel';
import type { StoredEvent } from '@limit-ledger/event-store';
import type { LimitEvent } from '@limit-ledger/limits-domain';

const INSTANT_CHARACTERS = 24;

/**
 * A stored event as the fold wants it. The two times are cut out of the metadata text and the data is parsed when it is
 * looked at: to look back means to pass over many events that do not count.
 */
export function recordedLimitEvent(stored: StoredEvent): Recorded<LimitEvent> {
  const { type, revision } = stored;
  let data: object | undefined;
  const event = {
    type,
    revision,
    ...timesOf(stored),
    get data(): object {
      return (data ??= JSON.parse(stored.data) as object);
    },
  };
  return event as Recorded<LimitEvent>;
}

/** The two times of a stored event. */
export function timesOf({ metadata }: StoredEvent): { readonly effectiveTime: Instant; readonly recordedTime: Instant } {
  return { effectiveTime: instantIn(metadata, '"effectiveTime":"'), recordedTime: instantIn(metadata, '"recordedTime":"') };
}

/** Inside a JSON string every quote is escaped, so the member's name with its quotes stands there once. */
function instantIn(metadata: string, member: string): Instant {
  const at = metadata.indexOf(member);
  assert(at >= 0, `the metadata holds ${member}`);
  return metadata.slice(at + member.length, at + member.length + INSTANT_CHARACTERS);
}
