import { checkpointStoreConformance } from '../conformance/checkpoint-store-conformance.js';
import { createCheckpointFolder } from '../conformance/create-checkpoint-folder.js';

checkpointStoreConformance('sqlite', async () => {
  const folder = await createCheckpointFolder();
  return { store: await folder.open(), remove: folder.remove };
});
