import { applying } from './applying.js';
import { fencing } from './fencing.js';
import { lasting } from './lasting.js';
import { lending } from './lending.js';
import { querying } from './querying.js';
import { ViewStage, type ViewPlace } from './view-stage.js';

/** What every view store must do. */
export function viewStoreConformance(adapter: string, createPlace: () => Promise<ViewPlace>): void {
  describe(`the ${adapter} view store`, () => {
    const stage = new ViewStage(createPlace);
    beforeEach(() => stage.set());
    afterEach(() => stage.strike());
    for (const part of [applying, lasting, querying, lending, fencing]) part(stage);
  });
}
