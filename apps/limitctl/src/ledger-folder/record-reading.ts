import { AccessLogUnavailable, recordAccess, type CommandAccess } from '@limit-ledger/access-log';
import { Stopped } from '../stopped.js';
import type { FolderSettings } from './folder-settings.js';
import { isThere } from './is-there.js';

/**
 * Records who looks, before anything is shown, where the folder has an access log. A copy that was made without one is read
 * without a trace: reading makes no file. Throws `Stopped` where there is one and it can't be written.
 */
export async function recordReading(
  { accessLogUrl }: Pick<FolderSettings, 'accessLogUrl'>,
  access: CommandAccess,
): Promise<void> {
  if (!isThere(accessLogUrl)) return;
  await recordAccess(accessLogUrl, access).catch((error: unknown) => {
    if (!(error instanceof AccessLogUnavailable)) throw error;
    const instead = 'name another one by LIMIT_LEDGER_ACCESS_LOG_URL=sqlite:<file>';
    throw new Stopped(`who looks can't be recorded: ${error.message}; ${instead}`, { cause: error });
  });
}
