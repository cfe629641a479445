import { createPublicKey } from 'node:crypto';
import { join } from 'node:path';
import { HeadsFolder, keyIdOf, writeHeadsFile, type WrittenHeads } from '@limit-ledger/event-store';
import { HEADS_FOLDER, SystemClock } from '@limit-ledger/platform';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { openToRead } from '../ledger-folder/ledger-to-read.js';
import { signingKeyIn } from '../ledger-folder/signing-keys.js';
import { WrongUse } from '../wrong-use.js';
import type { HeadsCommandOptions } from './heads-command.js';

/** Runs `limitctl heads` and prints. Throws `WrongUse`. */
export async function runHeads({ dataDir, out, publicKey, json }: HeadsCommandOptions): Promise<void> {
  const settings = folderSettings(dataDir);
  const signingKey = signingKeyIn(settings.signingKeyFile);
  if (publicKey === true) return printPublicKey(createPublicKey(signingKey), json);
  const store = await openToRead(settings.eventStoreUrl);
  const at = new SystemClock(settings.clockOffsetSeconds).now();
  const file = out ?? new HeadsFolder(join(settings.dataDir, HEADS_FOLDER)).fileAt(at);
  const written = await writeHeadsFile(file, store, { at, signingKey })
    .catch((error: unknown) => refuseIfNotWritable(error, file))
    .finally(() => store.close());
  console.log(json === true ? JSON.stringify(written) : headsText(written));
}

function printPublicKey(key: ReturnType<typeof createPublicKey>, json: boolean | undefined): void {
  const pem = key.export({ format: 'pem', type: 'spki' }).toString();
  console.log(json === true ? JSON.stringify({ keyId: keyIdOf(key), publicKey: pem }) : pem.trimEnd());
}

function refuseIfNotWritable(error: unknown, file: string): never {
  const { syscall, message } = error as NodeJS.ErrnoException;
  if (syscall !== undefined) throw new WrongUse([`${file} can not be written: ${message}`]);
  throw error;
}

function headsText({ file, count, at, keyId }: WrittenHeads): string {
  return [
    `${count.toLocaleString('en-US')} histories as of ${at} are signed in ${file}`,
    `by the key ${keyId}; keep a copy where whoever can write the ledger can't reach it.`,
  ].join('\n');
}
