import { assert } from '@limit-ledger/kernel';
import type { CheckpointStore } from '../checkpoint-store.js';
import type { OpenedCheckpointStore } from './checkpoint-stage.js';
import { keeping } from './keeping.js';
import { merging } from './merging.js';
import { remembering } from './remembering.js';
import { taking } from './taking.js';

/** What every checkpoint store must do. */
export function checkpointStoreConformance(adapter: string, open: () => Promise<OpenedCheckpointStore>): void {
  describe(`the ${adapter} checkpoint store`, () => {
    let opened: OpenedCheckpointStore | undefined;
    const stage = {
      get store(): CheckpointStore {
        assert(opened !== undefined, 'outside a test');
        return opened.store;
      },
    };
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened?.store.close();
      await opened?.remove();
    });
    keeping(stage);
    remembering(stage);
    merging(stage);
    taking(stage);
  });
}
