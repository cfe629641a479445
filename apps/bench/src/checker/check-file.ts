import { DatabaseSync } from 'node:sqlite';
import type { HistoryData } from '@limit-ledger/testing';
import { HistoryCheck } from './check-history.js';

export interface FileCheck {
  readonly streams: number;
  readonly events: number;
  readonly reservations: number;
  /** The first ones. */
  readonly complaints: readonly string[];
}

const MOST_COMPLAINTS = 20;

/** Exports every merchant's history from an event file by plain SQL, and checks each as `HistoryCheck` says. */
export function checkFile(file: string): FileCheck {
  const database = new DatabaseSync(file, { readOnly: true });
  const names = database.prepare('SELECT id, name FROM stream ORDER BY id');
  const exported = database.prepare('SELECT revision, type, data FROM event WHERE stream = ? AND revision >= 0 ORDER BY revision');
  let streams = 0;
  let events = 0;
  let reservations = 0;
  const complaints: string[] = [];
  for (const { id, name } of names.all() as { id: number; name: string }[]) {
    const check = new HistoryCheck();
    for (const row of exported.iterate(id) as Iterable<{ revision: number; type: string; data: string }>) {
      const wrong = check.take({ revision: row.revision, type: row.type, data: JSON.parse(row.data) as HistoryData });
      if (complaints.length < MOST_COMPLAINTS) complaints.push(...wrong.map((each) => `${name}: ${each}`));
      events += 1;
    }
    streams += 1;
    reservations += check.reservations;
  }
  database.close();
  return { streams, events, reservations, complaints };
}
