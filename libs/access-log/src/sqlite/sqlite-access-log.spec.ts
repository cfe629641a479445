import { accessLogConformance } from '../conformance/access-log-conformance.js';
import { createSqlitePlace } from '../conformance/create-sqlite-place.js';

accessLogConformance('sqlite', createSqlitePlace);
