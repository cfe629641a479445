import type { PolicyRunner } from '../policy-runner.js';
import type { Ceilings } from './ceilings.js';
import { UnderCeilings, type OnDecided } from './under-ceilings.js';

interface Work {
  readonly onDecided: OnDecided;
  readonly store: () => void;
}

describe('work under the ceilings, with room for two', () => {
  let begun: Work[];
  let underCeilings: UnderCeilings;
  let all: Promise<unknown>[];
  beforeEach(() => {
    begun = [];
    const ceilings = { room: () => 2, exceeded: () => [] } as unknown as Ceilings;
    const runner = { execute: () => Promise.reject(new Error('nothing is paused here')) } as unknown as PolicyRunner;
    underCeilings = new UnderCeilings(ceilings, { catchUp: async () => undefined }, runner);
    all = [];
  });
  afterEach(async () => {
    for (let next = 0; next < all.length; next += 1) {
      begun[next]!.store();
      await all[next];
    }
  });

  const ask = async (count: number): Promise<number> => {
    for (let index = 0; index < count; index += 1) {
      const work = underCeilings.decide((onDecided) => new Promise<void>((resolve) => begun.push({ onDecided, store: resolve })));
      all.push(work);
    }
    return lets();
  };
  const lets = async (): Promise<number> => {
    await new Promise((resolve) => setImmediate(resolve));
    return begun.length;
  };

  it('begins two, and another each time one was decided that opens nothing, before it is stored', async () => {
    expect(await ask(5)).toBe(2);
    begun[1]!.onDecided(false);
    expect(await lets()).toBe(3);
    begun[1]!.onDecided(false);
    expect(await lets()).toBe(3);
    begun[0]!.onDecided(false);
    begun[2]!.onDecided(false);
    expect(await lets()).toBe(5);
  });

  it('begins none for one that opens something until that is stored', async () => {
    expect(await ask(4)).toBe(2);
    begun[0]!.onDecided(true);
    expect(await lets()).toBe(2);
    begun[0]!.store();
    expect(await lets()).toBe(3);
  });

  it('counts one again that opens something when it is decided anew', async () => {
    expect(await ask(4)).toBe(2);
    begun[0]!.onDecided(false);
    expect(await lets()).toBe(3);
    begun[0]!.onDecided(true);
    begun[1]!.onDecided(false);
    expect(await lets()).toBe(3);
    begun[0]!.store();
    expect(await lets()).toBe(4);
  });

  it('begins another when one fails, decided or not', async () => {
    const failing = underCeilings.decide(async () => {
      throw new Error('away');
    });
    await expect(failing).rejects.toThrow('away');
    expect(await ask(3)).toBe(2);
  });
});
