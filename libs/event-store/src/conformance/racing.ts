import { RevisionConflict, type EventStore, type StoredEvent } from '../event-store.js';
import { verifyStream } from '../verify-chain.js';
import { appendOf, type EventStoreStage } from './event-store-stage.js';

const WRITERS = 8;
const EVENTS_A_WRITER = 25;

export function racing(stage: EventStoreStage): void {
  describe('racing writers', () => {
    /** Tries at the head last seen until its events are in, as a writer does that others overtake. */
    const writeAll = async (store: EventStore, stream: string): Promise<StoredEvent[]> => {
      const written: StoredEvent[] = [];
      while (written.length < EVENTS_A_WRITER) {
        const head = await store.head(stream);
        try {
          written.push(...(await store.append(appendOf(stream, head))));
        } catch (error) {
          if (!(error instanceof RevisionConflict)) throw error;
        }
      }
      return written;
    };

    it('get each revision once, without gaps, through two instances', async () => {
      const stores = [await stage.open(), await stage.open()];
      const stream = stage.streamName();
      const written = await Promise.all(Array.from({ length: WRITERS }, (_, index) => writeAll(stores[index % 2]!, stream)));
      const byRevision = written.flat().sort((one, other) => one.revision - other.revision);
      expect(byRevision.map(({ revision }) => revision)).toEqual(Array.from({ length: WRITERS * EVENTS_A_WRITER }, (_, index) => index));
      expect(await stores[0]!.read(stream)).toEqual(byRevision);
      expect(await verifyStream(stores[1]!, stream)).toMatchObject({ intact: true, events: WRITERS * EVENTS_A_WRITER });
    });

    it('have one winner of many that expect the same head', async () => {
      const stores = [await stage.open(), await stage.open()];
      const stream = stage.streamName();
      const [first] = await stores[0]!.append(appendOf(stream));
      const racers = Array.from({ length: 40 }, (_, index) => stores[index % 2]!.append(appendOf(stream, first, 2)));
      const outcomes = await Promise.allSettled(racers);
      const winners = outcomes.filter((outcome) => outcome.status === 'fulfilled');
      const losers = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(winners).toHaveLength(1);
      const head = winners[0]!.value.at(-1)!;
      for (const { reason } of losers) {
        expect(reason).toBeInstanceOf(RevisionConflict);
        expect(reason.actual).toEqual({ revision: 2, hash: head.hash });
      }
      expect(await stores[1]!.read(stream)).toHaveLength(3);
    });
  });
}
