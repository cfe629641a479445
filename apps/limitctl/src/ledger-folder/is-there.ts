import { existsSync } from 'node:fs';
import { sqlitePathOf } from '@limit-ledger/event-store';

/** Whether the file of an embedded store has been made; reading must not make it. */
export function isThere(url: string): boolean {
  const path = sqlitePathOf(url);
  return path !== undefined && existsSync(path);
}
