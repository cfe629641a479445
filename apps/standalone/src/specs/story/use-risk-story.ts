import type { Instant } from '@limit-ledger/kernel';
import { MESSAGE_BUS } from '@limit-ledger/platform';
import { useStandalone } from '../standalone-service.js';
import { HeardEvents } from './heard-events.js';
import { MovableClock } from './movable-clock.js';
import { RiskStory } from './risk-story.js';

export interface RiskStoryOptions {
  /** Where the clock stands at first; the start of 2026 when left out. */
  readonly begin?: Instant;
  /** One product for all specs of the file, each of which tells of other merchants. */
  readonly shared?: true;
}

/** A product for each spec of the file, under the policy that ships, whose clock only the spec moves. */
export function useRiskStory({ begin = '2026-01-01T00:00:00.000Z', shared }: RiskStoryOptions = {}): () => RiskStory {
  let clock = new MovableClock(begin);
  const clockOf = (): MovableClock => (clock = new MovableClock(begin));
  const service = useStandalone({ forEach: shared === undefined, clockOf });
  let story: RiskStory | undefined;
  const start = (): void => {
    story = new RiskStory(service, clock, 'shop', new HeardEvents(service.running.get(MESSAGE_BUS)));
  };
  if (shared) beforeAll(start);
  else beforeEach(start);
  return () => {
    if (story === undefined) throw new Error('the story has not begun');
    return story;
  };
}
