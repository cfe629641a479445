import { setTimeout as after } from 'node:timers/promises';
import { join } from 'node:path';
import { TOPICS } from '@limit-ledger/contracts';
import { openEventStore, verifyStream, type EventStore, type StoredEvent } from '@limit-ledger/event-store';
import { openMessageBus } from '@limit-ledger/message-bus';
import type { Acknowledged } from './feed-through-kills.js';
import type { FedMerchant } from './fed-merchants.js';

const SIGNAL = 'return-rate:transaction:1';

/** What is wrong with what a stopped product has stored and published, one sentence each. */
export async function wrongEffects(
  folder: string,
  merchants: readonly FedMerchant[],
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  const store = await openEventStore(`sqlite:${join(folder, 'events.sqlite')}`, { readOnly: true });
  const wrong: string[] = [];
  try {
    const told = await toldOnBus(folder);
    for (const merchant of merchants) {
      const { merchantId } = merchant;
      const limits = await store.read(`merchant-limit-${merchantId}`);
      const risk = await store.read(`merchant-risk-${merchantId}`);
      const seen = JSON.stringify({ limits: limits.flatMap(effectOf), risk: risk.flatMap(effectOf) });
      const wanted = JSON.stringify(effectsOf(merchant));
      if (seen !== wanted) wrong.push(`${merchantId}: ${seen}, not ${wanted}`);
      wrong.push(...amiss('/limits', limits, told), ...amiss('/risk', risk, told), ...(await broken(store, merchantId)));
      const lost = acknowledged.filter((each) => each.merchantId === merchantId && risk[each.revision]?.hash !== each.hash);
      wrong.push(...lost.map(({ revision }) => `${merchantId}: revision ${revision} was acknowledged`));
    }
  } finally {
    await store.close();
  }
  return wrong;
}

/** What counts: what moved limits, and what risk decided; notes of limits and evaluations may be more or fewer. */
function effectOf({ type, data }: StoredEvent): readonly string[] {
  if (type === 'limits-noted' || type === 'rules-evaluated') return [];
  const said = JSON.parse(data) as {
    readonly freezeId?: string;
    readonly signalId?: string;
    readonly deltas?: readonly { readonly frozenGross?: number }[];
    readonly observation?: { readonly day: string };
  };
  const amount = said.deltas?.[0]?.frozenGross;
  return [
    [type, said.freezeId ?? said.signalId ?? said.observation?.day, amount].filter((part) => part !== undefined).join(' '),
  ];
}

function effectsOf({ approved, course, items }: FedMerchant): {
  readonly limits: readonly string[];
  readonly risk: readonly string[];
} {
  const days = items.map((item) => `observation-accepted ${(item as { readonly day: string }).day}`);
  const opened = ['merchant-registered', 'line-opened'];
  if (course === 'quiet') return { limits: opened, risk: days };
  const frozen = `limit-frozen ${SIGNAL} ${approved / 2}`;
  const released = `freeze-released ${SIGNAL} ${-approved / 2}`;
  const isOver = course === 'released';
  const raised = [`signal-raised ${SIGNAL}`, `case-requested ${SIGNAL}`];
  return {
    limits: [...opened, frozen, ...(isOver ? [released] : [])],
    risk: [...days.slice(0, 3), ...raised, ...days.slice(3), ...(isOver ? [`signal-cleared ${SIGNAL}`] : [])],
  };
}

/** The ids of what was told, by source and sequence, in the order in which they were told first. */
async function toldOnBus(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const bus = await openMessageBus(`sqlite:${join(folder, 'bus.sqlite')}`);
  const told = new Map<string, Map<string, string>>();
  await bus.subscribe({
    group: 'whoever-looks',
    topics: [TOPICS.limitEvents, TOPICS.riskEvents],
    handle: async ({ headers }) => {
      const { ce_source: source = '', ce_sequence: sequence = '', ce_id: id = '' } = headers;
      const ofSource = told.get(source) ?? new Map<string, string>();
      if (!ofSource.has(sequence)) ofSource.set(sequence, id);
      told.set(source, ofSource);
    },
  });
  do await after(100);
  while ((await bus.lag('whoever-looks')) > 0);
  await bus.close();
  return new Map([...told].map(([source, ids]) => [source, [...ids].map(([sequence, id]) => `${sequence} ${id}`)]));
}

function amiss(
  context: string,
  events: readonly StoredEvent[],
  told: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const stored = events.flatMap(({ metadata, eventId }) => {
    const { publicSequence } = JSON.parse(metadata) as { readonly publicSequence?: number };
    return publicSequence === undefined ? [] : [`${publicSequence} ${eventId}`];
  });
  const areDense = stored.every((each, index) => each.startsWith(`${index} `));
  const source = `${context}/${events[0]?.stream}`;
  const there = told.get(source) ?? [];
  return areDense && stored.join() === there.join() ? [] : [`${source} stored ${stored.join()} and told ${there.join()}`];
}

async function broken(store: EventStore, merchantId: string): Promise<readonly string[]> {
  const streams = [`merchant-limit-${merchantId}`, `merchant-risk-${merchantId}`];
  const verified = await Promise.all(streams.map((stream) => verifyStream(store, stream)));
  return verified.filter(({ intact }) => !intact).map(({ stream }) => `${stream} is broken`);
}
