import type { Kysely, RawBuilder } from 'kysely';
import type { HouseTables } from './house-tables.js';

/** What a database must bring so that `KyselyViewStore` can work on it. */
export interface ViewDatabase {
  /** Its transactions are serialised when they write; a `read only` one sees one moment and refuses writes. */
  readonly database: Kysely<HouseTables>;
  /** The database's own clock, in whole milliseconds since 1970. */
  readonly nowMilliseconds: RawBuilder<number>;
  /** Nothing is defined in it: a table that is not there can't be asked. */
  readonly readOnly?: boolean;
  /** Whether the database can't answer now; any other error of it is a bug of who asked. */
  isUnavailable(error: unknown): boolean;
}
