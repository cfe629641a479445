import { EventStoreUnavailable, HeadsFile, HeadsFileBroken, verifyStore } from '@limit-ledger/event-store';
import { Progress } from '../import/progress.js';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { refuseUnlessReadable } from '../ledger-folder/ledger-to-read.js';
import { verifyingKeyFrom } from '../ledger-folder/signing-keys.js';
import { Stopped } from '../stopped.js';
import { WrongUse } from '../wrong-use.js';
import { verdictOf, verdictText, type Verdict } from './verdict.js';
import type { VerifyCommandOptions } from './verify-command.js';

/** Runs `limitctl verify` and prints; answers whether every chain is intact and as anchored. Throws `WrongUse`. */
export async function runVerify({ dataDir, against, publicKey, json }: VerifyCommandOptions): Promise<boolean> {
  if (publicKey !== undefined && against === undefined) throw new WrongUse(['--public-key goes with --against']);
  const { eventStoreUrl, signingKeyFile } = folderSettings(dataDir);
  await refuseUnlessReadable(eventStoreUrl);
  const startedAt = performance.now();
  const heads = against === undefined ? undefined : await openHeads(against, publicKey, signingKeyFile);
  const verdict = await verify(eventStoreUrl, heads);
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(json === true ? JSON.stringify({ ...verdict, seconds }) : verdictText(verdict, seconds));
  return verdict.intact;
}

/** A heads file that is not good is something found, and the chains are verified nevertheless. */
async function openHeads(
  file: string,
  publicKeyFile: string | undefined,
  signingKeyFile: string,
): Promise<HeadsFile | HeadsFileBroken> {
  const publicKey = verifyingKeyFrom(publicKeyFile, signingKeyFile);
  try {
    return await HeadsFile.open(file, publicKey);
  } catch (error) {
    if (!(error instanceof HeadsFileBroken)) throw error;
    if (error.fault === 'unreadable') throw new WrongUse([`${file}: ${error.message}`]);
    return error;
  }
}

async function verify(eventStoreUrl: string, heads: HeadsFile | HeadsFileBroken | undefined): Promise<Verdict> {
  let done = 0;
  const progress = new Progress(process.stderr, () => done);
  const file = heads instanceof HeadsFile ? heads : undefined;
  const onEvents = (count: number, part: number): void => {
    done = part;
    progress.add(count);
  };
  try {
    return verdictOf(await verifyStore(eventStoreUrl, { heads: file, onEvents }).catch(stopped), heads);
  } finally {
    progress.clear();
    await file?.close();
  }
}

/** Opened it was, so this is no wrong use: a file that breaks on the way was damaged, which is something found. */
function stopped(error: unknown): never {
  throw error instanceof EventStoreUnavailable ? new Stopped(`not everything could be read: ${error.message}`) : error;
}
