import { jest } from '@jest/globals';
import { KeyIndex } from '@limit-ledger/checkpoint-store';
import { Instances, SharedClock } from './paged-instances.js';
import { reserve } from './reserve.js';

/** A filter may err, hardly ever. */
const MOST_ERRORS = 4;

describe('what was never seen', () => {
  it('is looked for in no segment that was just written', async () => {
    const instances = await Instances.open(new SharedClock(), true, { filterBytes: 1_000_000 });
    const looked = jest.spyOn(KeyIndex.prototype, 'revisionsOf');
    // A checkpoint every five, which is kept before the next one is asked.
    for (let order = 0; order < 60; order++) {
      expect(await instances.ask(0, reserve(order, 1))).toMatchObject({ kind: 'accepted' });
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(looked.mock.calls.length).toBeLessThanOrEqual(MOST_ERRORS);
    looked.mockRestore();
    await instances.close();
  });
});
