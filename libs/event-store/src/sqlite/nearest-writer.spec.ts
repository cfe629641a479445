import type { Append } from '../event-store.js';
import type { BatchWriter } from './batch-writer.js';
import type { CommitThread } from './commit-thread.js';
import { NearestWriter } from './nearest-writer.js';

const appendOf = (count: number): Append => ({
  stream: 's',
  expected: undefined,
  events: Array.from({ length: count }, (_, index) => ({ eventId: `id-${index}`, type: 't', metadata: '{}', data: '{}' })),
});

function writers() {
  const wrote: string[] = [];
  const takenOver: string[] = [];
  let finish = (): void => undefined;
  const far = {
    isEnded: false,
    write: async () => (wrote.push('far'), []),
    takeOverLog: (onTakenOver: () => void) => {
      takenOver.push(`far after ${wrote.length}`);
      finish = onTakenOver;
    },
  };
  const near = { write: () => (wrote.push('near'), []), takeOverLog: () => void takenOver.push(`near after ${wrote.length}`) };
  const writer = new NearestWriter(near as unknown as BatchWriter, far as unknown as CommitThread);
  const write = (events: number, times: number): string | undefined => {
    for (let time = 0; time < times; time++) void writer.write([appendOf(events)]);
    return wrote.at(-1);
  };
  return { write, wrote, far, takenOver, finish: () => finish() };
}

describe('the nearest writer', () => {
  it('writes small batches here, and large ones in the thread once they keep coming', () => {
    const { write, wrote } = writers();
    expect(write(1, 100)).toBe('near');
    expect(write(500, 1)).toBe('near');
    expect(write(128, 100)).toBe('far');
    expect(write(64, 100)).toBe('far');
    expect(write(8, 100)).toBe('near');
    expect(wrote.filter((each, index) => each !== wrote[index - 1])).toEqual(['near', 'far', 'near']);
  });

  it('leaves it to the thread to take over the log of what is written here, but for what is written meanwhile, now and then', () => {
    const { write, takenOver, finish } = writers();
    for (let time = 0; time < 5; time++) {
      // A page or so is counted for each batch.
      write(4, 200);
      finish();
    }
    const byThread = [200, 400, 600, 800, 1_000].map((batches) => `far after ${batches}`);
    expect(takenOver).toEqual([...byThread.slice(0, 4), 'near after 800', ...byThread.slice(4)]);
  });

  it('does without a thread that has ended', () => {
    const { write, far } = writers();
    far.isEnded = true;
    expect(write(500, 100)).toBe('near');
  });
});
