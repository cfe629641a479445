import { createSqlitePlace } from '../conformance/create-sqlite-place.js';
import { messageBusConformance } from '../conformance/message-bus-conformance.js';

messageBusConformance('sqlite', createSqlitePlace);
