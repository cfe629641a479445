import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { instantOf } from '@limit-ledger/kernel';
import type { AccessEntry } from './access-entry.js';
import { openAccessLog } from './open-access-log.js';

/** What a command is about to show: `via` is its name, such as `limitctl history`. */
export type CommandAccess = Pick<AccessEntry, 'via' | 'what' | 'merchantId' | 'parameters'>;

/**
 * Records that a command looks into a data folder, under the name of the account that runs it, in the log at the URL.
 * To be awaited before anything is shown. Throws `AccessLogUnavailable`: then nothing may be.
 */
export async function recordAccess(url: string, access: CommandAccess): Promise<void> {
  const log = await openAccessLog(url);
  try {
    await log.record({
      ...access,
      at: instantOf(Date.now()),
      subject: `os:${accountName()}`,
      roles: [],
      correlationId: randomUUID(),
      outcome: 'answered',
    });
  } finally {
    await log.close();
  }
}

/** In a container the account may have a number and no name. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}
