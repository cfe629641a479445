import { openEventStore, type EventStore } from '@limit-ledger/event-store';
import { createLimitsRunner } from '@limit-ledger/limits-service';
import { SystemClock } from '@limit-ledger/platform';
import { ALL_STORIES } from './all-stories.js';
import { playStory, StoryBroke, type Stage } from './play-story.js';

describe('the worked cases', () => {
  let eventStore: EventStore;
  let stage: Stage;
  beforeAll(async () => {
    eventStore = await openEventStore('memory:');
    const clock = new SystemClock();
    stage = { eventStore, clock, runner: createLimitsRunner({ eventStore, clock }) };
  });
  afterAll(() => eventStore.close());

  it.each(ALL_STORIES.map((story) => [story.merchantId, story] as const))('%s goes as it is told', async (_, story) => {
    const played = await playStory(story, stage);
    expect(played.map(({ says }) => says)).toEqual(story.steps.map(({ says }) => says));
  });

  it('end by saying so when a number is another', async () => {
    const [story] = ALL_STORIES;
    if (story === undefined) throw new Error('there are stories');
    const steps = story.steps.map((step) => ({ ...step, then: { available: 1 } }));
    await expect(playStory({ ...story, merchantId: 'other', steps }, stage)).rejects.toThrow(StoryBroke);
  });
});
