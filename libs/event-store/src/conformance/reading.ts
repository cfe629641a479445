import { appendOf, type EventStoreStage } from './event-store-stage.js';
import type { EventStore, EventTexts, ReadOptions } from '../event-store.js';

export function reading(stage: EventStoreStage): void {
  describe('reading', () => {
    const revisions = async (store: EventStore, stream: string, options?: ReadOptions): Promise<number[]> =>
      (await store.read(stream, options)).map(({ revision }) => revision);

    it.each<[string, ReadOptions, number[]]>([
      ['from the beginning', {}, [0, 1, 2, 3, 4]],
      ['from a revision on', { from: 3 }, [3, 4]],
      ['so many', { limit: 2 }, [0, 1]],
      ['so many from a revision on', { from: 1, limit: 3 }, [1, 2, 3]],
      ['past the end', { from: 5 }, []],
      ['backwards from the last', { backwards: true }, [4, 3, 2, 1, 0]],
      ['so many backwards', { backwards: true, limit: 2 }, [4, 3]],
      ['backwards from a revision on', { from: 2, backwards: true }, [2, 1, 0]],
      ['backwards from past the end', { from: 9, backwards: true, limit: 1 }, [4]],
      ['backwards from the first', { from: 0, backwards: true }, [0]],
    ])('gives %s', async (_case, options, expected) => {
      const store = await stage.open();
      const stream = stage.streamName();
      await store.append(appendOf(stream, undefined, 5));
      expect(await revisions(store, stream, options)).toEqual(expected);
    });

    it('gives the texts alone of the same pages', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      await store.append(appendOf(stream, undefined, 5));
      for (const options of [undefined, { from: 3 }, { from: 1, limit: 3 }, { from: 5 }]) {
        const texts = await store.readTexts(stream, options);
        const page = await store.read(stream, options);
        const textsOf = ({ revision, type, metadata, data }: EventTexts): EventTexts => ({ revision, type, metadata, data });
        expect(texts.map(textsOf)).toEqual(page.map(textsOf));
      }
    });

    it('gives nothing of a stream that does not exist, nor of one whose name begins the same', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      await store.append(appendOf(`${stream}-longer`));
      expect(await store.read(stream)).toEqual([]);
      expect(await store.readTexts(stream)).toEqual([]);
      expect(await store.read(stream, { backwards: true })).toEqual([]);
    });

    it('gives pages of a thousand at most', async () => {
      const store = await stage.open();
      const stream = stage.streamName();
      const first = await store.append(appendOf(stream, undefined, 700));
      await store.append(appendOf(stream, first.at(-1), 700));
      expect(await revisions(store, stream)).toEqual(Array.from({ length: 1_000 }, (_, index) => index));
      expect(await revisions(store, stream, { from: 1_000 })).toEqual(Array.from({ length: 400 }, (_, index) => 1_000 + index));
    });

    it.each([{ limit: 0 }, { limit: 1_001 }, { limit: 1.5 }, { from: -1 }])('refuses %j as a bug', async (options) => {
      const store = await stage.open();
      await expect(store.readTexts(stage.streamName(), options)).rejects.toMatchObject({ name: 'AssertionFailed' });
      await expect(store.read(stage.streamName(), options)).rejects.toMatchObject({ name: 'AssertionFailed' });
    });
  });
}
