import { BusStage, type BusPlace } from './bus-stage.js';
import { bounding } from './bounding.js';
import { compacting } from './compacting.js';
import { closing } from './closing.js';
import { delivering } from './delivering.js';
import { parking } from './parking.js';
import { pausing } from './pausing.js';
import { redriving } from './redriving.js';
import { resuming } from './resuming.js';
import { settling } from './settling.js';
import { takingOver } from './taking-over.js';

/** What every message bus does. An adapter registers the whole of it; there is nothing to choose and nothing to skip. */
export function messageBusConformance(adapter: string, createPlace: () => Promise<BusPlace>): void {
  describe(`the ${adapter} message bus`, () => {
    const stage = new BusStage(createPlace);
    beforeEach(() => stage.set());
    afterEach(() => stage.strike());
    const parts = [delivering, resuming, settling, parking, redriving, pausing, takingOver, compacting, bounding, closing];
    for (const part of parts) part(stage);
  });
}
