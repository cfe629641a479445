import { DatabaseSync } from 'node:sqlite';

/** How far a group is done with a topic. */
export interface GroupPlace {
  readonly group: string;
  readonly topic: string;
  readonly position: number;
}

const LOCK_TIMEOUT_MILLISECONDS = 5_000;

/** How far the groups of the bus in a file are done, also beside a process that serves it. Throws what SQLite throws. */
export function readGroupPlaces(path: string): readonly GroupPlace[] {
  const database = new DatabaseSync(path, { readOnly: true, timeout: LOCK_TIMEOUT_MILLISECONDS });
  try {
    const rows = database.prepare('SELECT consumer_group, topic, position FROM group_position').all();
    return rows.map((row) => ({
      group: String(row['consumer_group']),
      topic: String(row['topic']),
      position: Number(row['position']),
    }));
  } finally {
    database.close();
  }
}

/**
 * Puts the groups of a copy, which nobody serves, back to where they were before it was made; groups made since begin anew.
 * They are given what they have handled since again, as after a crash. Throws what SQLite throws.
 */
export function putGroupsBack(path: string, places: readonly GroupPlace[]): void {
  const database = new DatabaseSync(path);
  try {
    database.exec('BEGIN; UPDATE group_position SET position = 0');
    const putting = database.prepare('UPDATE group_position SET position = ? WHERE consumer_group = ? AND topic = ?');
    for (const { group, topic, position } of places) putting.run(position, group, topic);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}
