import { appendOf } from '../conformance/event-store-stage.js';
import type { Append } from '../event-store.js';
import { linkEvents } from '../link-events.js';
import type { AppendOutcome } from './batch-writer.js';
import { GroupCommit } from './group-commit.js';

describe('group commit', () => {
  let batches: (readonly Append[])[];
  let failure: Error | undefined;
  let stored: number;
  let commits: GroupCommit;
  beforeEach(() => {
    batches = [];
    failure = undefined;
    stored = 0;
    const write = (appends: readonly Append[]): readonly AppendOutcome[] => {
      batches.push(appends);
      if (failure !== undefined) throw failure;
      return appends.map((append) => linkEvents(append, 0));
    };
    commits = new GroupCommit({ write }, () => stored++);
  });

  const appendAll = (count: number, events = 1, dataCharacters = 2): Promise<unknown> => {
    const appends = Array.from({ length: count }, (_, index) => appendOf(`stream-${index}`, undefined, events));
    const data = 'x'.repeat(dataCharacters);
    return Promise.all(appends.map((append) => commits.append({ ...append, events: append.events.map((event) => ({ ...event, data })) })));
  };
  const sizes = (): number[] => batches.map((batch) => batch.length);

  it('writes in one transaction what came in one turn of the event loop', async () => {
    const afterPromises = async (): Promise<unknown> => {
      for (let count = 0; count < 20; count++) await Promise.resolve();
      return appendAll(7);
    };
    await Promise.all([appendAll(50), afterPromises()]);
    await appendAll(3);
    expect(sizes()).toEqual([57, 3]);
    expect(stored).toBe(2);
  });

  it('waits for what is appended at the end of a turn in which appends were expected', async () => {
    const atEnd = new Promise<unknown>((resolve) => setImmediate(() => resolve(appendAll(2))));
    commits.expect();
    const written = new Promise<number[]>((resolve) => setImmediate(() => resolve(sizes())));
    expect(await written).toEqual([2]);
    await atEnd;
  });

  it('writes nothing where nothing came of what was expected, and goes on', async () => {
    commits.expect();
    await new Promise((resolve) => setImmediate(resolve));
    expect(sizes()).toEqual([]);
    await appendAll(1);
    expect(sizes()).toEqual([1]);
  });

  it('bounds the events and the characters of a transaction, but takes one append however large', async () => {
    await appendAll(25, 100);
    expect(sizes()).toEqual([10, 10, 5]);
    batches = [];
    await appendAll(3, 1, 2_500_000);
    expect(sizes()).toEqual([1, 1, 1]);
    batches = [];
    await appendAll(2, 1_500);
    expect(sizes()).toEqual([1, 1]);
  });

  it('writes together what came while another thread was writing, and drains both', async () => {
    const gate = Promise.withResolvers<void>();
    const write = async (appends: readonly Append[]): Promise<readonly AppendOutcome[]> => {
      batches.push(appends);
      await gate.promise;
      if (failure !== undefined) throw failure;
      return appends.map((append) => linkEvents(append, 0));
    };
    commits = new GroupCommit({ write }, () => stored++);
    const first = appendAll(1);
    await new Promise((resolve) => setImmediate(resolve));
    const others = appendAll(3);
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(sizes()).toEqual([1]);
    const drained = commits.drain();
    gate.resolve();
    await Promise.all([first, others, drained]);
    expect(sizes()).toEqual([1, 3]);
    failure = new TypeError('a bug');
    await expect(appendAll(2)).rejects.toBe(failure);
    failure = undefined;
    await appendAll(1);
    expect(sizes()).toEqual([1, 3, 2, 1]);
  });

  it('hands over what is worth a flush before it answers, and else waits for what they ask next', async () => {
    const turns = async (count: number): Promise<void> => {
      for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    const secondHandedOver = async (events: number): Promise<readonly number[]> => {
      batches = [];
      const gates = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      const write = async (appends: readonly Append[]): Promise<readonly AppendOutcome[]> => {
        batches.push(appends);
        await gates[batches.length - 1]?.promise;
        return appends.map((append) => linkEvents(append, 0));
      };
      commits = new GroupCommit({ write }, () => stored++);
      const asked = appendAll(1).then(() => [batches.length, appendAll(1)] as const);
      await turns(1);
      const others = appendAll(events);
      gates[0]!.resolve();
      const [handedOver, again] = await asked;
      await turns(2);
      const sizeOfSecond = batches[1]!.length;
      gates[1]!.resolve();
      await Promise.all([others, again]);
      return [handedOver, sizeOfSecond];
    };
    expect(await secondHandedOver(500)).toEqual([2, 500]);
    expect(await secondHandedOver(499)).toEqual([1, 500]);
    expect(stored).toBe(5);
  });

  it('hands a bug to those it concerns as it is, and goes on', async () => {
    failure = new TypeError('a bug');
    await expect(appendAll(3)).rejects.toBe(failure);
    failure = undefined;
    await appendAll(2);
    expect(sizes()).toEqual([3, 2]);
  });

  it('refuses more than a hundred thousand that wait', async () => {
    commits = new GroupCommit({ write: (appends) => appends.map(() => []) }, () => stored++);
    const append = appendOf('stream');
    const all = Array.from({ length: 100_000 }, () => commits.append(append));
    await expect(commits.append(append)).rejects.toThrow('100000 appends are waiting already');
    expect(await Promise.all(all)).toHaveLength(100_000);
  });
});
