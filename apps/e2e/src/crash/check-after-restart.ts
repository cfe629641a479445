import { appliedTwice } from '../history/applied-twice.js';
import { brokenLink } from '../history/broken-link.js';
import type { HistoryEvent } from '@limit-ledger/testing';
import { overdrawn } from '../history/overdrawn.js';
import type { LedgerClient } from '../product/ledger-client.js';
import type { LoadRecord } from './load-record.js';
import { retry } from './retry.js';

/** What went wrong, one sentence each; all empty when the product kept its word. */
export interface Findings {
  readonly lost: readonly string[];
  readonly over: readonly string[];
  readonly broken: readonly string[];
  /** Wrong answers, writes applied twice, retries that did not work. */
  readonly other: readonly string[];
  /** How many of the writes without an answer turned out to have been written. */
  readonly unansweredWritten: number;
}

/** Compares the histories after the restart with what was acknowledged before it, then sends again what was not answered. */
export async function checkAfterRestart(
  client: Pick<LedgerClient, 'history' | 'get' | 'post'>,
  merchants: readonly string[],
  record: LoadRecord,
): Promise<Findings> {
  const histories = new Map<string, readonly HistoryEvent[]>();
  for (const merchantId of merchants) histories.set(merchantId, await client.history(merchantId));
  const lost = record.acknowledged
    .filter(({ write, revision, hash }) => histories.get(write.merchantId)?.[revision]?.hash !== hash)
    .map(({ write, revision }) => `${write.path} was acknowledged with revision ${revision}`);
  const retried = await retry(client, record);
  const other = [...record.unexpected, ...retried.complaints];
  const over: string[] = [];
  const broken: string[] = [];
  for (const [merchantId, before] of histories) {
    const history = [...before, ...(await client.history(merchantId, before.length))];
    const link = brokenLink(`merchant-limit-${merchantId}`, history);
    const verified = (await client.get(`/v1/merchants/${merchantId}/verification`)) as { intact: boolean; events: number };
    if (link !== undefined) broken.push(`${merchantId} at revision ${link}`);
    if (!verified.intact || verified.events !== history.length) {
      broken.push(`${merchantId} has ${history.length} events and says ${JSON.stringify(verified)}`);
    }
    over.push(...overdrawn(history).map((each) => `${merchantId}: ${each}`));
    other.push(...appliedTwice(history).map((each) => `${merchantId}: ${each} twice`));
  }
  return { lost, over, broken, other, unansweredWritten: retried.written };
}
