import { AccessStage, type AccessPlace } from './access-stage.js';
import { asking } from './asking.js';
import { recording } from './recording.js';

/** What every access log must do. */
export function accessLogConformance(adapter: string, createPlace: () => Promise<AccessPlace>): void {
  describe(`the ${adapter} access log`, () => {
    const stage = new AccessStage(createPlace);
    beforeEach(() => stage.set());
    afterEach(() => stage.strike());
    recording(stage);
    asking(stage);
  });
}
