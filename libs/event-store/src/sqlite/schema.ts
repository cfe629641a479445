/** `PRAGMA application_id` of our files: "LLev" in ASCII. */
export const APPLICATION_ID = 0x4c_4c_65_76;

/** `PRAGMA user_version`: the layout of the tables. */
export const SCHEMA_VERSION = 1;

/**
 * `position` is dense over the whole file and given inside the transaction, so that nobody who follows it can miss one.
 * Event ids have no index: a random unique index would cost four fifths of the speed of appending.
 */
export const SCHEMA = `
  CREATE TABLE stream (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
  ) STRICT;
  CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 0),
    event_id TEXT NOT NULL,
    type TEXT NOT NULL,
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    metadata TEXT NOT NULL,
    data TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX event_of_stream ON event (stream, revision);
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;
