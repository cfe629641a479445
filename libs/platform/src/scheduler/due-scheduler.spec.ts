import type { DueRow } from './due-index.js';
import { DueScheduler } from './due-scheduler.js';

const NOW = '2026-03-01T12:00:00.000Z';

/** An index and a runner in one; each round rests until the spec lets the next one begin. */
class Scene {
  readonly due = new Set<string>();
  readonly applied: string[] = [];
  readonly settled: unknown[] = [];
  readonly errors: unknown[] = [];
  readonly rests: number[] = [];
  readonly limits: number[] = [];
  atOnce = 0;
  mostAtOnce = 0;
  apply: (stream: string) => Promise<void> = async () => undefined;
  indexError: Error | undefined;
  private wake = Promise.withResolvers<void>();
  private resting = Promise.withResolvers<void>();

  readonly scheduler = new DueScheduler({
    clock: { now: () => NOW },
    index: {
      dueBefore: async (_now: string, limit: number): Promise<readonly DueRow[]> => {
        this.limits.push(limit);
        if (this.indexError !== undefined) throw this.indexError;
        return [...this.due].slice(0, limit).map((stream) => ({ stream, nextAt: NOW, revision: 0 }));
      },
      settle: async (...settled: unknown[]) => {
        this.settled.push(settled);
        this.due.delete(settled[0] as string);
      },
    },
    runner: {
      applyDue: async (stream: string) => {
        this.applied.push(stream);
        this.mostAtOnce = Math.max(this.mostAtOnce, ++this.atOnce);
        try {
          await this.apply(stream);
        } finally {
          this.atOnce -= 1;
        }
        return { nextDueAt: undefined, revision: 7 };
      },
    },
    parallelStreams: 3,
    onError: (error, stream) => this.errors.push(stream ?? error),
    rest: (milliseconds, signal) => {
      this.rests.push(milliseconds);
      this.resting.resolve();
      this.wake = Promise.withResolvers<void>();
      signal.addEventListener('abort', () => this.wake.resolve());
      return this.wake.promise;
    },
  });

  /** Lets one round go by, and all that it could finish. */
  async round(): Promise<void> {
    this.resting = Promise.withResolvers<void>();
    if (this.rests.length === 0) this.scheduler.start();
    else this.wake.resolve();
    await this.resting.promise;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the due scheduler', () => {
  it('begins at once, records on every stream that is due, settles, and looks again within 250 ms', async () => {
    const scene = new Scene();
    scene.due.add('a').add('b');
    await scene.round();
    expect(scene.applied).toEqual(['a', 'b']);
    expect(scene.settled).toEqual([['a', undefined, 7], ['b', undefined, 7]]);
    expect(scene.rests).toEqual([250]);
    scene.due.add('c');
    await scene.round();
    expect(scene.applied).toEqual(['a', 'b', 'c']);
    await scene.scheduler.stop();
  });

  it('works on a bounded number at a time, and rests only when nothing more is due', async () => {
    const scene = new Scene();
    for (let index = 0; index < 1_300; index++) scene.due.add(`stream-${index}`);
    scene.apply = () => new Promise((resolve) => setImmediate(resolve));
    await scene.round();
    expect(scene.mostAtOnce).toBe(3);
    expect(new Set(scene.applied).size).toBe(1_300);
    expect(scene.rests).toHaveLength(1);
    await scene.scheduler.stop();
  });

  it('reports what fails, tries it again after a while that grows, and goes on with the others', async () => {
    const scene = new Scene();
    scene.due.add('bad');
    scene.apply = async (stream) => {
      if (stream === 'bad') throw new Error('no');
    };
    for (let round = 1; round <= 8; round++) {
      scene.due.add(`good-${round}`);
      await scene.round();
    }
    expect(scene.applied.filter((stream) => stream !== 'bad')).toHaveLength(8);
    expect(scene.errors).toEqual(['bad', 'bad', 'bad']);
    expect(scene.limits.at(-1)).toBeGreaterThan(scene.limits[0]!);
    scene.apply = async () => undefined;
    for (let round = 0; round < 8; round++) await scene.round();
    expect(scene.due.size).toBe(0);
    expect(scene.limits.at(-1)).toBe(scene.limits[0]);
    await scene.scheduler.stop();
  });

  it('does not wait for a slow stream, nor begin it twice; stopping waits for it', async () => {
    const scene = new Scene();
    const slow = Promise.withResolvers<void>();
    scene.apply = (stream) => (stream === 'slow' ? slow.promise : Promise.resolve());
    scene.due.add('slow');
    await scene.round();
    scene.due.add('quick');
    await scene.round();
    expect(scene.applied).toEqual(['slow', 'quick']);
    let isStopped = false;
    const stopped = scene.scheduler.stop().then(() => (isStopped = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isStopped).toBe(false);
    slow.resolve();
    await stopped;
    expect(scene.settled).toContainEqual(['slow', undefined, 7]);
  });

  it('goes on after the index could not be asked', async () => {
    const scene = new Scene();
    scene.due.add('a');
    scene.indexError = new Error('locked');
    await scene.round();
    expect(scene.errors).toEqual([scene.indexError]);
    scene.indexError = undefined;
    await scene.round();
    expect(scene.applied).toEqual(['a']);
    await scene.scheduler.stop();
  });
});
