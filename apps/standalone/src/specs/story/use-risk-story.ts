import type { Instant } from '@limit-ledger/kernel';
import { useStandalone } from '../standalone-service.js';
import { MovableClock } from './movable-clock.js';
import { RiskStory } from './risk-story.js';

const BEGIN: Instant = '2026-01-01T00:00:00.000Z';

/** A product of its own for each spec of the file, under the policy that ships, whose clock only the spec moves. */
export function useRiskStory(): () => RiskStory {
  let clock = new MovableClock(BEGIN);
  const service = useStandalone({ forEach: true, clockOf: () => (clock = new MovableClock(BEGIN)) });
  let story: RiskStory | undefined;
  beforeEach(() => (story = new RiskStory(service, clock)));
  return () => {
    if (story === undefined) throw new Error('the story has not begun');
    return story;
  };
}
