import { setTimeout as after } from 'node:timers/promises';
import { Changes } from './changes.js';

const NEVER = new AbortController().signal;

describe('who waits for changes', () => {
  it('is told of the first at once, and of those that come soon after it together', async () => {
    const changes = new Changes(undefined, undefined, undefined, 20);
    let turns = 0;
    const stopping = new AbortController();
    const following = (async () => {
      while (!stopping.signal.aborted) {
        await changes.since(changes.version(), stopping.signal);
        turns += 1;
      }
    })();
    changes.announce();
    await after(0);
    expect(turns).toBe(1);
    for (let time = 0; time < 100; time++) {
      changes.announce();
      await new Promise((resolve) => setImmediate(resolve));
    }
    changes.announce();
    const last = changes.version();
    while (turns === 1) await after(1);
    expect(turns).toBeLessThan(20);
    expect(changes.version()).toBe(last);
    stopping.abort();
    await following;
    changes.stop();
  });

  it('is told of the last one too, though nothing comes after it', async () => {
    const changes = new Changes(undefined, undefined, undefined, 5);
    for (let time = 0; time < 20; time++) {
      const told = changes.since(changes.version(), NEVER);
      changes.announce();
      await told;
    }
    changes.stop();
  });

  it('is told at once when it is over', async () => {
    const changes = new Changes(undefined, undefined, undefined, 1_000_000);
    const first = changes.since(changes.version(), NEVER);
    changes.announce();
    await first;
    const second = changes.since(changes.version(), NEVER);
    changes.stop();
    await second;
  });
});
