import { ConfigInvalid } from '../config/config-invalid.js';
import { DataFolderOwned, DataFolderUnusable } from '../data-folder/data-folder-owned.js';
import { memberOf } from '../errors/member-of.js';
import { isInfrastructureFailure } from '../messaging/is-infrastructure-failure.js';
import { SigningKeyUnusable } from '../data-folder/signing-key.js';
import { WrongUse } from './wrong-use.js';

const WRONG_USE = [WrongUse, ConfigInvalid, DataFolderOwned, DataFolderUnusable, SigningKeyUnusable];

export interface Ending {
  readonly exitCode: 1 | 2;
  readonly sentence: string;
}

/**
 * How a start that failed ends: 2 with a sentence for wrong use and for a store that can't be opened, 1 with what happened
 * for anything else.
 */
export function endingOf(error: unknown): Ending {
  if (WRONG_USE.some((wrong) => error instanceof wrong)) return { exitCode: 2, sentence: (error as Error).message };
  if (error instanceof Error && isInfrastructureFailure(error)) return { exitCode: 2, sentence: error.message };
  const listening = listeningFailure(error);
  if (listening !== undefined) return { exitCode: 2, sentence: listening };
  return { exitCode: 1, sentence: String(memberOf(error, 'stack') ?? error) };
}

function listeningFailure(error: unknown): string | undefined {
  if (memberOf(error, 'syscall') !== 'listen') return undefined;
  const port = String(memberOf(error, 'port') ?? '');
  const code = memberOf(error, 'code');
  if (code === 'EADDRINUSE') return `port ${port} is in use by another process; choose another with PORT`;
  if (code === 'EACCES') return `port ${port} may not be listened on by this user; choose another with PORT`;
  return `the address can not be listened on: ${String(memberOf(error, 'message'))}`;
}
