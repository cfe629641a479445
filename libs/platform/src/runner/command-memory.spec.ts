import { CommandMemory } from './command-memory.js';

const MARCH_1 = '2026-03-01T00:00:00.000Z';
const MARCH_5 = '2026-03-05T00:00:00.000Z';
const MARCH_8 = '2026-03-08T00:00:00.000Z';
const MARCH_9 = '2026-03-09T00:00:00.000Z';

describe('the memory of commands', () => {
  it('counts the events of one command, and starts anew when its key is used again', () => {
    const memory = new CommandMemory();
    memory.learn('a', 'f', 0, MARCH_1);
    memory.learn('a', 'f', 1, MARCH_1);
    expect(memory.find('a')).toEqual({ firstRevision: 0, count: 2, fingerprint: 'f', recordedTime: MARCH_1 });
    memory.learn('a', 'g', 2, MARCH_9);
    expect(memory.find('a')).toEqual({ firstRevision: 2, count: 1, fingerprint: 'g', recordedTime: MARCH_9 });
  });

  it('forgets from the old end, a key used again standing at the new one', () => {
    const memory = new CommandMemory();
    memory.learn('a', 'f', 0, MARCH_1);
    memory.learn('b', 'f', 1, MARCH_1);
    memory.learn('c', 'f', 2, MARCH_5);
    memory.learn('a', 'f', 3, MARCH_9);
    memory.forgetUntil(MARCH_8);
    expect(['a', 'b', 'c'].map((each) => memory.find(each)?.firstRevision)).toEqual([3, 1, 2]);
    memory.forgetUntil(MARCH_9);
    expect(['a', 'b', 'c'].map((each) => memory.find(each)?.firstRevision)).toEqual([3, undefined, 2]);
  });
});
