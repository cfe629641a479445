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
  const checkpoints: number[] = [];
  const far = {
    isEnded: false,
    write: async () => (wrote.push('far'), []),
    checkpoint: () => void checkpoints.push(wrote.length),
  };
  const near = { write: () => (wrote.push('near'), []) };
  const writer = new NearestWriter(near as unknown as BatchWriter, far as unknown as CommitThread);
  const write = (events: number, times: number): string | undefined => {
    for (let time = 0; time < times; time++) void writer.write([appendOf(events)]);
    return wrote.at(-1);
  };
  return { write, wrote, far, checkpoints };
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

  it('leaves it to the thread to checkpoint what is written here, a page or so a batch counted', () => {
    const { write, checkpoints } = writers();
    write(4, 500);
    expect(checkpoints).toEqual([200, 400]);
  });

  it('does without a thread that has ended', () => {
    const { write, far } = writers();
    far.isEnded = true;
    expect(write(500, 100)).toBe('near');
  });
});
