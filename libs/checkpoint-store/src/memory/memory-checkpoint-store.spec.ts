import { checkpointStoreConformance } from '../conformance/checkpoint-store-conformance.js';
import { openCheckpointStore } from '../open-checkpoint-store.js';

checkpointStoreConformance('memory', async () => ({ store: await openCheckpointStore('memory:'), remove: async () => undefined }));
