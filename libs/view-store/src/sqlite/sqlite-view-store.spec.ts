import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { viewStoreConformance } from '../conformance/view-store-conformance.js';

viewStoreConformance('sqlite', createSqlitePlace);
