import { MemoryEventStore, type EventStore } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import { createLimitsRunner } from '@limit-ledger/limits-service';
import { playStory } from '../../demo/play-story.js';
import type { Story } from '../../demo/story.js';

/** A store in memory in which the stories were played, as if the last day of each was the one before `now`. */
export async function playedStore(stories: readonly Story[], now: Instant = '2026-11-24T08:00:00.000Z'): Promise<EventStore> {
  const eventStore = new MemoryEventStore();
  const clock = { now: () => now };
  const runner = createLimitsRunner({ eventStore, clock });
  for (const story of stories) await playStory(story, { eventStore, runner, clock });
  await runner.drain();
  return eventStore;
}
