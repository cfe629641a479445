import { TOPICS } from '@limit-ledger/contracts';
import type { DeliveredMessage } from '@limit-ledger/message-bus';
import { startProduct, type HistoryEvent } from '@limit-ledger/testing';
import { loadUntilKilled } from '../crash/load-until-killed.js';
import { merchantsOfRun } from '../crash/merchants-of-run.js';
import { historiesOnDisk } from '../product/histories-on-disk.js';
import { LedgerClient } from '../product/ledger-client.js';
import { temporaryFolder } from '../product/temporary-folder.js';
import { readBus } from '../bus/read-bus.js';
import { countOf, toBeTold, toldSources } from '../bus/told-sources.js';
import { untilWhole, type WholeBus } from '../bus/until-told.js';

const KILLS = 4;
const MOST_ACKNOWLEDGED = 400;

describe('what is told by a product that is killed under load', () => {
  const folder = temporaryFolder();
  /** By kill, how many public events were stored and not on the bus. */
  const behind: number[] = [];
  let histories: ReadonlyMap<string, readonly HistoryEvent[]>;
  let messages: readonly DeliveredMessage[];

  beforeAll(async () => {
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const product = await startProduct(folder.path);
      const client = await LedgerClient.connect(product.url);
      await loadUntilKilled(product, client, await merchantsOfRun(client, kill), MOST_ACKNOWLEDGED);
      const stored = countOf(toBeTold(await historiesOnDisk(folder.path)));
      behind.push(stored - countOf(toldSources(await readBus(folder.path)).told));
    }
    const product = await startProduct(folder.path);
    ({ histories, messages } = await untilWhole(folder.path, folder.path, areStatesThere));
    await product.end('SIGKILL');
    const { told, again } = toldSources(messages);
    const killed = `${KILLS} kills with ${behind.join(', ')} events not told yet`;
    process.stdout.write(`${killed}: ${countOf(told)} told, ${again} of them again\n`);
  }, 240_000);
  afterAll(() => folder.remove());

  it('is every public event, in the order of its history, with numbers that leave none out', () => {
    const { told, complaints } = toldSources(messages);
    expect(complaints).toEqual([]);
    expect(told).toEqual(toBeTold(histories));
  });

  it('is never more than what was stored', () => {
    expect(Math.min(...behind)).toBeGreaterThanOrEqual(0);
  });

  it('is at last the state of every merchant', () => {
    expect(Object.fromEntries(lastStates(messages))).toEqual(Object.fromEntries(lastRevisions(histories)));
  });
});

function areStatesThere({ histories, messages }: WholeBus): boolean {
  const states = lastStates(messages);
  return [...lastRevisions(histories)].every(([merchant, revision]) => states.get(merchant) === revision);
}

/** By merchant, the revision of its last state in the topic of states. */
function lastStates(messages: readonly DeliveredMessage[]): ReadonlyMap<string, number> {
  const states = messages.filter(({ topic }) => topic === TOPICS.limitState);
  return new Map(states.map(({ key, headers }) => [key, Number(headers['ce_revision'])]));
}

/** By merchant, the last revision of its history. */
function lastRevisions(histories: ReadonlyMap<string, readonly HistoryEvent[]>): ReadonlyMap<string, number> {
  const prefix = 'merchant-limit-';
  const ofMerchants = [...histories].filter(([stream]) => stream.startsWith(prefix));
  return new Map(ofMerchants.map(([stream, history]) => [stream.slice(prefix.length), history.at(-1)!.revision]));
}
