/** The tables as the first version of the product made them. */
export const FIRST_LAYOUT = `
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
    PRIMARY KEY (consumer_group, key)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE parked_message (
    consumer_group TEXT NOT NULL,
    key TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (consumer_group, key, position)
  ) STRICT, WITHOUT ROWID;
  PRAGMA application_id = 1280077154;
  PRAGMA user_version = 1;
`;
