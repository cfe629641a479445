import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSubjectStore } from '../open-subject-store.js';
import type { SubjectPlace } from './subject-stage.js';

export async function createSqlitePlace(): Promise<SubjectPlace & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'limit-ledger-subjects-'));
  const file = join(folder, 'subjects.sqlite');
  return {
    folder,
    open: () => openSubjectStore(`sqlite:${file}`),
    async tamper(subject, ref) {
      const database = new DatabaseSync(file);
      const row = database.prepare('SELECT sealed FROM subject_text WHERE subject = ? AND ref = ?').get(subject, ref);
      const sealed = row!['sealed'] as Uint8Array;
      sealed[0]! ^= 1;
      database.prepare('UPDATE subject_text SET sealed = ? WHERE subject = ? AND ref = ?').run(sealed, subject, ref);
      database.close();
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
