import type { StoredEvent } from '@limit-ledger/event-store';
import type { PolicyState, PolicyVersion } from '@limit-ledger/risk-domain';
import { openViewStore, type ViewStore } from '@limit-ledger/view-store';
import { HeldBackEvaluations } from './held-back-evaluations.js';
import { HeldBackRows } from './held-back-rows.js';

const CLOCK = { now: () => '2026-03-05T00:00:00.000Z' };
const evaluated = (merchantId: string, revision: number, ...results: readonly string[]): StoredEvent => {
  const evaluations = results.map((each) => {
    const [policyVersion, result, shadow] = each.split(' ');
    return { key: 'return-rate:transaction', policyVersion, result, ...(shadow && { shadow: true }), threshold: 1 };
  });
  const data = JSON.stringify({ evaluations, merchantId });
  return { stream: `merchant-risk-${merchantId}`, revision, type: 'rules-evaluated', data } as StoredEvent;
};
const OF_POLICY = { stream: 'policy-default', type: 'policy-resumed' } as StoredEvent;
const many = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `m-${String(index).padStart(4, '0')}`);

let viewStore: ViewStore;
let rows: HeldBackRows;
let inForce: Partial<PolicyVersion> | undefined;
let revision: number;
let asked: string[];
let failing: ((merchantId: string) => Promise<void> | void) | undefined;
const open: HeldBackEvaluations[] = [];

beforeEach(async () => {
  viewStore = await openViewStore('sqlite::memory:');
  rows = new HeldBackRows(viewStore);
  [inForce, revision, asked, failing] = [{ version: 1 }, 5, [], undefined];
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.stop()));
  await viewStore.close();
});

function made(): HeldBackEvaluations {
  const heldBack = new HeldBackEvaluations({
    rows,
    policies: { find: () => ({ revision }) as PolicyState, inForce: () => inForce as PolicyVersion },
    clock: CLOCK,
    evaluate: async (merchantId, { policyId, version }) => {
      asked.push(`${policyId}@${version} ${merchantId}`);
      await failing?.(merchantId);
    },
  });
  open.push(heldBack);
  return heldBack;
}
const started = (): HeldBackEvaluations => {
  const heldBack = made();
  heldBack.start();
  return heldBack;
};
const heldFrom = (...merchants: readonly string[]): Promise<void> =>
  made().take(merchants.map((merchantId) => evaluated(merchantId, 3, 'default@1 paused')));
const rowsLeft = (): Promise<number> => rows.count('default@1');
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 5_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('it never came to it');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

describe('the evaluation of what was held back', () => {
  it('is of the merchants from whom a version held something back, whoever they are, once each', async () => {
    const heldBack = started();
    await heldBack.take([
      evaluated('one', 1, 'default@1 paused', 'default@1 paused', 'default@1 fired'),
      evaluated('two', 1, 'default@1 held', 'default@1 clear'),
      evaluated('three', 1, 'default@1 paused shadow', 'default@1 paused'),
      evaluated('four', 1, 'default@1 paused shadow', 'default@1 paused shadow', 'default@1 clear'),
      { ...evaluated('five', 1, 'default@1 paused'), type: 'limits-noted' },
    ]);
    await until(async () => (await rowsLeft()) === 0 && asked.length > 0);
    expect(asked).toEqual(['default@1 one', 'default@1 three']);
    await heldBack.take([OF_POLICY]);
    expect([await heldBack.left(), asked.length]).toEqual([0, 2]);
  });

  it('waits for the version to go on, and then goes through all, however many', async () => {
    inForce = { version: 1, paused: { at: CLOCK.now(), raised: 2, allowed: 1 } };
    await heldFrom(...many(250));
    const heldBack = started();
    expect([await heldBack.left(), await rowsLeft(), asked]).toEqual([0, 250, []]);
    inForce = { version: 1 };
    expect(await heldBack.left()).toBe(250);
    await heldBack.take([OF_POLICY]);
    await until(async () => (await rowsLeft()) === 0);
    expect(asked).toEqual(many(250).map((name) => `default@1 ${name}`));
  });

  it('ends where the version pauses again: of whom that was decided is kept, and comes first then', async () => {
    await heldFrom('one', 'two', 'zoe');
    failing = (merchantId) => {
      if (merchantId !== 'two' || revision === 7) return;
      [inForce, revision] = [{ version: 1, paused: { at: CLOCK.now(), raised: 2, allowed: 1 } }, 6];
    };
    const heldBack = started();
    await until(async () => (await rowsLeft()) === 2);
    expect(asked).toEqual(['default@1 one', 'default@1 two']);
    [inForce, revision] = [{ version: 1 }, 7];
    await heldBack.take([OF_POLICY]);
    await until(async () => (await rowsLeft()) === 0);
    expect(asked.slice(2)).toEqual(['default@1 two', 'default@1 zoe']);
  });

  it('goes on after a failure, and after a start, with whom it had not come to', async () => {
    await heldFrom(...many(101), 'zoe');
    failing = (merchantId) => {
      if (merchantId === 'zoe') throw new Error('the store is away');
    };
    const first = started();
    await until(() => asked.includes('default@1 zoe'));
    await first.stop();
    const before = asked.length;
    failing = undefined;
    started();
    await until(async () => (await rowsLeft()) === 0);
    expect(new Set(asked.slice(before))).toEqual(new Set(['default@1 m-0100', 'default@1 zoe']));
  });

  it.each([
    ['another version decides', { version: 2 }],
    ['none does', undefined],
  ])('is none, and nothing is kept, where %s', async (_, now) => {
    await heldFrom('one');
    inForce = now;
    started();
    await until(async () => (await rows.versions()).length === 0);
    expect(asked).toEqual([]);
  });

  it('leaves who was held back once more meanwhile', async () => {
    await heldFrom('one', 'two');
    const [one] = await rows.first('default@1', 1);
    await made().take([evaluated('one', 9, 'default@1 paused')]);
    await rows.remove([one!]);
    expect((await rows.first('default@1', 5)).map((each) => [each.merchantId, each.revision])).toEqual([
      ['one', 9],
      ['two', 3],
    ]);
  });
});
