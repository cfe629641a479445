import { existsSync } from 'node:fs';
import { EventStoreUnavailable, openEventStore } from '@limit-ledger/event-store';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { WrongUse } from '../wrong-use.js';
import { verifyAll, type StoreVerification } from './verify-all.js';
import type { VerifyCommandOptions } from './verify-command.js';

/** Runs `limitctl verify` and prints; answers whether every chain is intact. Throws `WrongUse`. */
export async function runVerify({ dataDir, json }: VerifyCommandOptions): Promise<boolean> {
  const { eventStoreUrl } = folderSettings(dataDir);
  refuseUnlessThere(eventStoreUrl);
  const startedAt = performance.now();
  const store = await openEventStore(eventStoreUrl, { readOnly: true }).catch((error: unknown) => {
    throw error instanceof EventStoreUnavailable ? new WrongUse([error.message]) : error;
  });
  const result = await verifyAll(store).finally(() => store.close());
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(
    json === true ? JSON.stringify({ ...result, intact: result.broken.length === 0, seconds }) : verificationText(result, seconds),
  );
  return result.broken.length === 0;
}

/** Reading must make nothing, and a folder that was mistyped is not an empty ledger. */
function refuseUnlessThere(eventStoreUrl: string): void {
  const file = eventStoreUrl.replace(/^sqlite:/, '').replace(/\?.*$/, '');
  if (!existsSync(file)) throw new WrongUse([`there is no ledger at ${file}`]);
}

function verificationText({ streams, events, broken }: StoreVerification, seconds: number): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  const lines = broken.map(({ stream, revision, reason }) => `${stream} is broken at revision ${revision}: ${reason}`);
  const verdict = broken.length === 0 ? 'all intact' : `${number(broken.length)} BROKEN`;
  return [...lines, `${number(streams)} histories, ${number(events)} events verified in ${seconds.toFixed(1)} s: ${verdict}`].join('\n');
}
