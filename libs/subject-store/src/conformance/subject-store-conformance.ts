import { destroying } from './destroying.js';
import { lasting } from './lasting.js';
import { referring } from './referring.js';
import { SubjectStage, type SubjectPlace } from './subject-stage.js';

/** What every subject store must do. */
export function subjectStoreConformance(adapter: string, createPlace: () => Promise<SubjectPlace>): void {
  describe(`the ${adapter} subject store`, () => {
    const stage = new SubjectStage(createPlace);
    beforeEach(() => stage.set());
    afterEach(() => stage.strike());
    referring(stage);
    destroying(stage);
    lasting(stage);
  });
}
