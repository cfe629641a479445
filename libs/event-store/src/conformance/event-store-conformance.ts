import { appending } from './appending.js';
import { chaining } from './chaining.js';
import { closing } from './closing.js';
import { conflicting } from './conflicting.js';
import { EventStoreStage, type EventStorage } from './event-store-stage.js';
import { following } from './following.js';
import { followingTwoWriters } from './following-two-writers.js';
import { heading } from './heading.js';
import { histories } from './histories.js';
import { racing } from './racing.js';
import { reading } from './reading.js';
import { resending } from './resending.js';
import { sharing } from './sharing.js';

/** What every event store does. An adapter registers the whole of it; there is nothing to choose and nothing to skip. */
export function eventStoreConformance(name: string, openStorage: () => Promise<EventStorage>): void {
  describe(`the ${name} event store`, () => {
    const stage = new EventStoreStage(openStorage);
    beforeEach(() => stage.set());
    afterEach(() => stage.strike());
    const writing = [appending, conflicting, resending, racing, sharing];
    const others = [reading, heading, histories, following, followingTwoWriters, chaining, closing];
    for (const part of [...writing, ...others]) part(stage);
  });
}
