import { openCheckpointStore, type CheckpointStore } from '@limit-ledger/checkpoint-store';
import { StoredDueRows } from '@limit-ledger/platform';
import { openViewStore } from '@limit-ledger/view-store';
import type { FolderSettings } from '../ledger-folder/folder-settings.js';
import { isThere } from '../ledger-folder/is-there.js';
import type { LiveAnswers } from './live-answers.js';

/** What is kept of the events; what was never kept, or was deleted, or is not asked about, is absent. */
export interface KeptStores {
  readonly pages?: CheckpointStore;
  readonly dueRows?: StoredDueRows;
  readonly live?: LiveAnswers;
  close(): Promise<void>;
}

/** To be read only, or to be corrected as well; makes no file. Throws what the stores throw. */
export async function openKeptStores(settings: FolderSettings, readOnly: boolean): Promise<KeptStores> {
  const { checkpointStoreUrl, viewStoreUrl } = settings;
  const pages = isThere(checkpointStoreUrl) ? await openCheckpointStore(checkpointStoreUrl, { readOnly }) : undefined;
  const views = isThere(viewStoreUrl) ? await openViewStore(viewStoreUrl, { readOnly }) : undefined;
  const dueRows = views && new StoredDueRows(views, 'limits');
  return {
    ...(pages === undefined ? {} : { pages }),
    // Before its first position a view has no tables either.
    ...(dueRows === undefined || (await dueRows.position()) === undefined ? {} : { dueRows }),
    close: async () => {
      await pages?.close();
      await views?.close();
    },
  };
}
