import { RevisionConflict } from '../event-store.js';
import { appendInSequence, appendOf, type EventStoreStage } from './event-store-stage.js';

export function sharing(stage: EventStoreStage): void {
  describe('two instances', () => {
    it("see each other's appends at once", async () => {
      const [one, other] = [await stage.open(), await stage.open()];
      const stream = stage.streamName();
      const [first] = await one.append(appendOf(stream));
      expect(await other.read(stream)).toEqual([first]);
      const [second] = await other.append(appendOf(stream, first));
      expect(await one.head(stream)).toEqual({ revision: 1, hash: second!.hash });
      expect(await one.read(stream, { backwards: true })).toEqual([second, first]);
    });

    it('never write on a head that the other has moved', async () => {
      const [one, other] = [await stage.open(), await stage.open()];
      const stream = stage.streamName();
      const [first] = await one.append(appendOf(stream));
      const [second] = await other.append(appendOf(stream, first));
      await expect(one.append(appendOf(stream, first))).rejects.toThrow(RevisionConflict);
      await expect(other.append(appendOf(stream, first))).rejects.toThrow(RevisionConflict);
      const [third] = await one.append(appendOf(stream, second));
      expect((await other.read(stream)).map(({ hash }) => hash)).toEqual([first, second, third].map((event) => event!.hash));
    });

    it('go on from what an instance left that is closed by now', async () => {
      const stream = stage.streamName();
      const before = await stage.open();
      const stored = await appendInSequence(before, stream, 3);
      await before.close();
      const after = await stage.open();
      expect(await after.read(stream)).toEqual(stored);
      const [next] = await after.append(appendOf(stream, stored.at(-1)));
      expect(next).toMatchObject({ revision: 3, previousHash: stored[2]!.hash });
    });
  });
}
