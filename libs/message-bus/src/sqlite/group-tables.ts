import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Claim } from '../delivery/bus-storage.js';

/** Who delivers to a group, and how far each group is done with each of its topics. */
export class GroupTables {
  private readonly epoch: StatementSync;
  private readonly place: StatementSync;
  private readonly move: StatementSync;

  constructor(private readonly database: DatabaseSync) {
    this.epoch = database.prepare('SELECT epoch FROM consumer_group WHERE name = ?');
    this.place = database.prepare('SELECT topic, position FROM group_position WHERE consumer_group = ?');
    this.move = database.prepare('UPDATE group_position SET position = max(position, ?) WHERE consumer_group = ?');
  }

  claim(group: string, topics: readonly string[]): Claim {
    const claiming = 'INSERT INTO consumer_group VALUES (?, 1) ON CONFLICT DO UPDATE SET epoch = epoch + 1 RETURNING epoch';
    const epoch = Number(this.database.prepare(claiming).get(group)?.['epoch']);
    const beginning = this.database.prepare('INSERT INTO group_position VALUES (?, ?, 0) ON CONFLICT DO NOTHING');
    for (const topic of topics) beginning.run(group, topic);
    const leaving = 'DELETE FROM group_position WHERE consumer_group = ? AND topic NOT IN (SELECT value FROM json_each(?))';
    this.database.prepare(leaving).run(group, JSON.stringify(topics));
    return { group, epoch };
  }

  forget(group: string): void {
    this.database.prepare('DELETE FROM group_position WHERE consumer_group = ?').run(group);
  }

  isHeld({ group, epoch }: Claim): boolean {
    return this.epoch.get(group)?.['epoch'] === epoch;
  }

  names(): readonly string[] {
    const rows = this.database.prepare('SELECT name FROM consumer_group ORDER BY name').all();
    return rows.map(({ name }) => String(name));
  }

  positions(group: string): ReadonlyMap<string, number> {
    return new Map(this.place.all(group).map(({ topic, position }) => [String(topic), Number(position)]));
  }

  advance(group: string, position: number): void {
    this.move.run(position, group);
  }
}
