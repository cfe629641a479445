import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { subjectStoreConformance } from '../conformance/subject-store-conformance.js';

subjectStoreConformance('sqlite', createSqlitePlace);
