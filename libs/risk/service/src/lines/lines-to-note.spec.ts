import { openMessageBus } from '@limit-ledger/message-bus';
import { Subscriber, toMessage } from '@limit-ledger/platform';
import { openViewStore } from '@limit-ledger/view-store';
import { LinesToNote, type LinesToNoteOptions, type ToldLines } from './lines-to-note.js';

const DAY = '2026-03-01T04:00:00.000Z';
const told = (merchantId: string, revision: number, effectiveTime = DAY): ToldLines => ({
  merchantId,
  note: { revision, effectiveTime, facts: [], ofState: true },
  correlationId: 'c',
  causationId: `${merchantId}@${revision}`,
});
const until = async (isTrue: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('lines that are told', () => {
  let noted: string[];
  let lines: LinesToNote;
  const open = (options: Partial<LinesToNoteOptions> = {}): LinesToNote => {
    const note = async ({ causationId }: ToldLines): Promise<void> => void noted.push(causationId);
    return (lines = new LinesToNote({ note, areCalm: () => true, onError: () => undefined, ...options }));
  };
  /** What was never noted does not wait. */
  const know = async (...merchants: readonly string[]): Promise<void> => {
    for (const merchant of merchants) await lines.take(told(merchant, 0));
    expect(noted).toEqual(merchants.map((merchant) => `${merchant}@0`));
    noted = [];
  };
  beforeEach(() => (noted = []));
  afterEach(() => lines.close());

  it('are noted at once while they are few', async () => {
    open();
    for (const revision of [1, 2, 3]) await lines.take(told('a', revision));
    expect([noted, lines.size]).toEqual([['a@1', 'a@2', 'a@3'], 0]);
  });

  it('wait when they are many, and the last of each merchant is noted once it is quiet', async () => {
    open({ mostASecond: 1, quietMilliseconds: 300 });
    await know('a', 'b', 'c');
    for (const revision of [1, 3, 2]) for (const merchant of ['a', 'b', 'c']) await lines.take(told(merchant, revision));
    expect([noted, lines.size]).toEqual([['a@1'], 3]);
    await lines.settle();
    expect([noted.toSorted(), lines.size]).toEqual([['a@1', 'a@3', 'b@3', 'c@3'], 0]);
  });

  it('last once all of them do', async () => {
    open({ mostASecond: 0, quietMilliseconds: 1_000_000 });
    await know('a', 'b');
    for (const merchant of ['a', 'b']) await lines.take(told(merchant, 1));
    let doLast = false;
    const lasting = lines.settle().then(() => (doLast = true));
    await lines.noteWaiting('b');
    await new Promise((resolve) => setImmediate(resolve));
    expect(doLast).toBe(false);
    await lines.take(told('b', 2));
    await lines.noteWaiting('a');
    await lasting;
  });

  it('wait no longer than they may, however many come', async () => {
    open({ mostASecond: 0, longestWaitMilliseconds: 50 });
    await know('a', 'b');
    await lines.take(told('a', 1));
    let revision = 1;
    await until(async () => {
      await lines.take(told('b', ++revision));
      return noted.includes('a@1');
    });
  });

  it('never wait where a rule may act on them, and nothing older is noted afterwards', async () => {
    open({ mostASecond: 0, areCalm: ({ revision }, last) => revision > last.revision && revision !== 2 });
    await know('a');
    await lines.take(told('a', 1));
    expect(noted).toEqual([]);
    await lines.take(told('a', 2));
    expect([noted, lines.size]).toEqual([['a@2'], 0]);
  });

  it('are noted as the last of their day when those of another day come', async () => {
    open({ mostASecond: 0 });
    await know('a');
    await lines.take(told('a', 1, '2026-03-01T15:59:59.999Z'));
    await lines.take(told('a', 2, '2026-03-01T15:59:59.999Z'));
    await lines.take(told('a', 3, '2026-03-01T16:00:00.000Z'));
    expect([noted, lines.size]).toEqual([['a@2'], 1]);
  });

  it('are noted before something is decided about their merchant', async () => {
    open({ mostASecond: 0 });
    await know('a', 'b');
    await lines.take(told('a', 1));
    await lines.take(told('b', 1));
    await lines.noteWaiting('a');
    await lines.noteWaiting('c');
    expect([noted, lines.size]).toEqual([['a@1'], 1]);
  });

  it('are noted at once where too many wait', async () => {
    open({ mostASecond: 0, mostWaiting: 2 });
    await know('a', 'b');
    for (const merchant of ['a', 'b']) await lines.take(told(merchant, 1));
    await lines.take(told('c', 1));
    await lines.take(told('c', 2));
    expect([noted, lines.size]).toEqual([['c@1', 'c@2'], 2]);
    await lines.noteWaiting('a');
    await lines.take(told('c', 3));
    expect([noted, lines.size]).toEqual([['c@1', 'c@2', 'a@1'], 2]);
  });

  it('wait on when they could not be noted, which is told once', async () => {
    let failures = 0;
    const errors: unknown[] = [];
    const note = async ({ causationId }: ToldLines): Promise<void> => {
      if (failures-- > 0) throw new Error('away');
      noted.push(causationId);
    };
    open({ mostASecond: 0, quietMilliseconds: 100, note, onError: (error) => errors.push(error) });
    await know('a', 'b');
    failures = 2;
    for (const merchant of ['a', 'b']) await lines.take(told(merchant, 1));
    await lines.settle();
    expect([noted.toSorted(), errors.length]).toEqual([['a@1', 'b@1'], 1]);
  });

  it('keep the later ones that come while they are noted', async () => {
    let isTaken = true;
    const note = async ({ causationId }: ToldLines): Promise<void> => {
      if (!isTaken) {
        isTaken = true;
        await lines.take(told('a', 2));
      }
      noted.push(causationId);
    };
    open({ mostASecond: 0, quietMilliseconds: 100, note });
    await know('a');
    isTaken = false;
    await lines.take(told('a', 1));
    await lines.noteWaiting('a');
    expect([noted, lines.size]).toEqual([['a@1'], 1]);
    await lines.settle();
    expect(noted).toEqual(['a@1', 'a@2']);
  });
});

describe('a crash while lines wait', () => {
  it('has them told again, those that were noted before it apart', async () => {
    const bus = await openMessageBus('memory:', { firstRestMilliseconds: 1 });
    const viewStore = await openViewStore('sqlite::memory:');
    const noted: string[] = [];
    const start = (quietMilliseconds: number): { readonly lines: LinesToNote; readonly subscriber: Subscriber } => {
      const note = async ({ causationId }: ToldLines): Promise<void> => void noted.push(causationId);
      const lines = new LinesToNote({
        ...{ note, areCalm: () => true, onError: () => undefined },
        ...{ mostASecond: 0, quietMilliseconds },
      });
      const subscriber = new Subscriber({
        ...{ bus, viewStore, group: 'risk.lines', topics: ['l.state.v1'], settle: () => lines.settle() },
        reactions: { told: async ({ subject, revision }) => lines.take(told(subject, revision)) },
      });
      subscriber.start();
      return { lines, subscriber };
    };
    const state = (merchantId: string, revision: number) =>
      toMessage('l.state.v1', {
        ...{ id: `${merchantId}@${revision}`, source: `/limits/${merchantId}`, type: 'told', subject: merchantId },
        ...{ time: DAY, recordedTime: DAY, revision, correlationId: 'c', data: {} },
      });

    const first = start(1_000_000);
    await bus.publish([state('a', 1), state('b', 0), state('c', 0)]);
    await until(async () => noted.length === 3 && (await bus.lag('risk.lines')) === 0);
    await bus.publish([state('b', 1), state('c', 1), state('b', 2)]);
    await until(() => first.lines.size === 2);
    expect(await bus.lag('risk.lines')).toBeGreaterThan(0);
    await first.lines.close();
    await first.subscriber.stop();
    expect(noted.splice(0).toSorted()).toEqual(['a@1', 'b@0', 'c@0']);

    const second = start(1);
    await until(async () => noted.length === 2 && (await bus.lag('risk.lines')) === 0);
    expect(noted.toSorted()).toEqual(['b@2', 'c@1']);
    await second.lines.close();
    await second.subscriber.stop();
    await bus.close();
    await viewStore.close();
  });
});
