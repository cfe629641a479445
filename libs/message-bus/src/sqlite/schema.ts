/** `PRAGMA application_id` of our files: "LLmb" in ASCII. */
export const APPLICATION_ID = 0x4c_4c_6d_62;

/** `PRAGMA user_version`: the layout of the tables. */
export const SCHEMA_VERSION = 3;

/** Of topics of states: where the newest message of each key stands. */
const NEWEST = `
  CREATE TABLE newest_message (
    topic TEXT NOT NULL,
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (topic, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX parked_position ON parked_message (position);`;

/**
 * Positions grow with each message and are given inside the transaction, so that no group can miss one. `parked_message` has
 * what waits of a parked key, the one that failed first; those behind it are in it once the group has come to them.
 */
export const SCHEMA = `
  CREATE TABLE bus (id TEXT NOT NULL) STRICT;
  CREATE TABLE message (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    topic TEXT NOT NULL,
    key TEXT NOT NULL,
    headers TEXT NOT NULL,
    value TEXT
  ) STRICT;
  CREATE TABLE consumer_group (name TEXT PRIMARY KEY, epoch INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE group_position (
    consumer_group TEXT NOT NULL,
    topic TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (consumer_group, topic)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE parked_key (
    consumer_group TEXT NOT NULL,
    key TEXT NOT NULL,
    first_position INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    error TEXT NOT NULL,
    since TEXT NOT NULL,
    PRIMARY KEY (consumer_group, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE parked_message (
    consumer_group TEXT NOT NULL,
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (consumer_group, key, position)
  ) STRICT, WITHOUT ROWID;
  ${NEWEST}
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${SCHEMA_VERSION};
`;

/** What takes a file from this layout to the next one. */
export const MIGRATIONS: ReadonlyMap<number, string> = new Map([
  [
    1,
    `ALTER TABLE parked_key ADD COLUMN since TEXT NOT NULL DEFAULT '';
     UPDATE parked_key SET since = strftime('%Y-%m-%dT%H:%M:%fZ', 'now');`,
  ],
  [
    2,
    `${NEWEST}
     INSERT INTO newest_message SELECT topic, key, max(position) FROM message WHERE topic GLOB '*.state.v*' GROUP BY topic, key;
     DELETE FROM message WHERE topic GLOB '*.state.v*' AND position NOT IN (SELECT position FROM newest_message)
       AND position NOT IN (SELECT position FROM parked_message);`,
  ],
]);
