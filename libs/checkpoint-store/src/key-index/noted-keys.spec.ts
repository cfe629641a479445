import * as fc from 'fast-check';
import type { SealedKeys } from '../checkpoint-store.js';
import { MemoryCheckpointStore } from '../memory/memory-checkpoint-store.js';
import { TraceLog } from '../traces/trace-log.js';
import { FilterCache } from './filter-cache.js';
import { keyHash } from './key-hash.js';
import { KeyIndex } from './key-index.js';
import { NotedKeys } from './noted-keys.js';

const STREAM = 'm-1';
const TIME = '2026-03-01T00:00:00.000Z';
const FAMILY = 'command';
const KEYS = Array.from({ length: 6 }, (_, key) => `key-${key}`);

type Step = { readonly kind: 'note' | 'seal with'; readonly key: string } | { readonly kind: 'keep' | 'do not keep' | 'ask' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('note' as const), key: fc.constantFrom(...KEYS) }) },
  fc.record({ kind: fc.constant('seal with' as const), key: fc.constantFrom(...KEYS) }),
  fc.record({ kind: fc.constantFrom('keep' as const, 'do not keep' as const, 'ask' as const) }),
);

describe('what is noted in an index of keys', () => {
  it('is found from then on: while it is sealed, once it is kept, and when it could not be kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const store = new MemoryCheckpointStore();
        const index = new KeyIndex(store, STREAM, new FilterCache(1_000_000));
        const noted = new Map<string, number[]>();
        let base: number | undefined;
        let sealed: SealedKeys | undefined;
        const ask = async (): Promise<void> => {
          for (const key of KEYS) {
            const expected = noted.get(key) ?? [];
            expect(await index.revisionsOf(FAMILY, key)).toEqual([...expected].reverse());
            if (expected.length > 0) expect(index.mayHave(FAMILY, key)).toBe(true);
          }
        };
        let revision = 0;
        for (const each of steps) {
          if (each.kind === 'ask') await ask();
          else if (each.kind === 'note') {
            index.note(FAMILY, each.key, revision);
            noted.set(each.key, [...(noted.get(each.key) ?? []), revision++]);
          } else if (each.kind === 'seal with') {
            // A key that comes by itself, which whoever seals it knows until it is kept.
            sealed ??= index.countNoted(FAMILY) === 0 ? undefined : index.seal(FAMILY, [[`${each.key}!`, 0]], 1, TIME);
          } else if (sealed !== undefined) {
            const change = { added: [sealed.segment], removed: [] };
            if (each.kind === 'keep') {
              const next = (base ?? -1) + 1;
              const checkpoint = { revision: next, hash: '', fingerprint: '', payload: '' };
              const past = { recordedTime: TIME, payload: '', ...new TraceLog().handOut() };
              const rest = { merged: [], removed: [], momentsAdded: [], momentsRemoved: [] };
              expect(await store.commit({ stream: STREAM, base, checkpoint, past, sealed: [sealed], ...rest })).toBe(true);
              index.apply(change);
              base = next;
            }
            index.settle(each.kind === 'keep');
            sealed = undefined;
          }
        }
        await ask();
      }),
    );
  });

  it('is sealed together with keys that come by themselves, and once', () => {
    const index = new KeyIndex(new MemoryCheckpointStore(), STREAM, new FilterCache(1_000), 7);
    index.note(FAMILY, 'a', 3);
    index.note('part', 'b', 3);
    const { segment, hashes, revisions } = index.seal(FAMILY, [['c', 4]], 1, TIME);
    expect(segment.count).toBe(2);
    expect([...hashes]).toEqual([keyHash('a', 7), keyHash('c', 7)]);
    expect([...revisions]).toEqual([3, 4]);
    index.settle(true);
    expect([index.countNoted(FAMILY), index.countNoted('part')]).toEqual([0, 1]);
    expect(index.seal(FAMILY, [], 0, TIME).segment.count).toBe(0);
  });

  it('are any number of keys', () => {
    const keys = new NotedKeys();
    for (let revision = 0; revision < 5_000; revision++) keys.note(revision % 2_500, revision);
    expect(keys.count).toBe(5_000);
    expect(keys.revisionsOf(1_234)).toEqual([1_234, 3_734]);
    expect(keys.revisionsOf(2_500)).toEqual([]);
    keys.note(1_234, 5_000);
    expect(keys.revisionsOf(1_234)).toEqual([1_234, 3_734, 5_000]);
  });
});
