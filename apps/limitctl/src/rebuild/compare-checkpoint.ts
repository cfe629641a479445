import { FilterCache, KeyIndex, type Checkpoint, type CheckpointStore } from '@limit-ledger/checkpoint-store';
import type { Moment } from '@limit-ledger/kernel';
import { LIMIT_PAGING } from '@limit-ledger/limits-domain';
import { COMMAND, PART, type CheckpointBody } from '@limit-ledger/platform';
import { firstDifference } from './first-difference.js';
import type { Folding } from './folding.js';

const MOST_FILTER_BYTES = 8 * 2 ** 20;
const MOMENTS_A_PAGE = 1_000;
const LAST_INSTANT = '9999-12-31T23:59:59.999Z';

/**
 * How a checkpoint, and what is kept under it (expiries, and the index of orders and commands), differs from the merchant built anew to
 * its revision; `undefined` when it does not. Throws what the page store throws.
 */
export async function compareCheckpoint(
  pages: CheckpointStore,
  stream: string,
  { revision, hash, payload }: Checkpoint,
  folding: Folding,
): Promise<string | undefined> {
  if (hash !== folding.hash) return 'is of another history: its hash is not the one of the event';
  const { state, seed, recordedTime, nextPublicSequence, segments } = JSON.parse(payload as string) as CheckpointBody;
  const index = new KeyIndex(pages, stream, new FilterCache(MOST_FILTER_BYTES), seed, segments);
  const { snapshot } = LIMIT_PAGING;
  return (
    firstDifference(state, asJson(snapshot(folding.ledger))) ??
    firstDifference(
      { recordedTime, nextPublicSequence },
      { recordedTime: folding.recordedTime, nextPublicSequence: folding.nextPublicSequence },
    ) ??
    (await compareExpiries(pages, stream, revision, folding)) ??
    (await compareOrders(index, folding)) ??
    (await compareCommands(index, folding))
  );
}

/** As it is kept: members that are not there are left out. */
export const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

async function compareExpiries(
  pages: CheckpointStore,
  stream: string,
  revision: number,
  { ledger }: Folding,
): Promise<string | undefined> {
  const kept: Record<string, string> = {};
  for (let after: Moment | undefined; ;) {
    const page = await pages.moments(stream, revision, after, MOMENTS_A_PAGE);
    for (const { at, key } of page) kept[key] = at;
    if (page.length < MOMENTS_A_PAGE) break;
    after = page.at(-1);
  }
  const built = Object.fromEntries(ledger.orders.expiries.upTo(LAST_INSTANT, Infinity).map(({ at, key }) => [key, at]));
  return firstDifference(kept, built, ['the expiry of order']);
}

/** An order that the index misses would be taken for a new one. */
async function compareOrders(index: KeyIndex, { ledger }: Folding): Promise<string | undefined> {
  for (const { orderId, lastRevision } of ledger.orders.all()) {
    if (!(await index.revisionsOf(PART, orderId)).includes(lastRevision))
      return `the index misses order ${orderId} at revision ${lastRevision}`;
  }
  return undefined;
}

async function compareCommands(index: KeyIndex, folding: Folding): Promise<string | undefined> {
  for (const [commandId, firstRevision] of folding.rememberedCommands()) {
    if (!(await index.revisionsOf(COMMAND, commandId)).includes(firstRevision))
      return `the index misses the command at revision ${firstRevision}`;
  }
  return undefined;
}
