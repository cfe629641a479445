import { checkpointStoreConformance } from '../conformance/checkpoint-store-conformance.js';
import { createCheckpointFolder } from '../conformance/create-checkpoint-folder.js';
import { openCheckpointStore } from '../open-checkpoint-store.js';

checkpointStoreConformance('sqlite', async () => {
  const folder = await createCheckpointFolder();
  return { store: await folder.open(), remove: folder.remove };
});

checkpointStoreConformance('temporary sqlite', async () => {
  return { store: await openCheckpointStore('temporary:'), remove: async () => undefined };
});
