import { MemoryEventStore, newEventId, type StoredEvent } from '@limit-ledger/event-store';
import { DueView } from './due-view.js';
import { MemoryDueRows } from './spec-support/memory-due-rows.js';

const at = (minute: number): string => `2026-03-01T12:${String(minute).padStart(2, '0')}:00.000Z`;
const momentsOf = (event: StoredEvent): readonly string[] => (JSON.parse(event.data) as { moments: string[] }).moments;

class Scene {
  readonly store = new MemoryEventStore();
  readonly rows = new MemoryDueRows();
  view = this.open();

  open(cachedStreams = 100): DueView {
    return new DueView({ store: this.store, rows: this.rows, momentsOf, cachedStreams });
  }

  /** An event that schedules these moments, followed by the view. */
  async schedule(stream: string, ...minutes: readonly number[]): Promise<void> {
    const data = JSON.stringify({ moments: minutes.map(at) });
    const event = { eventId: newEventId(), type: 'scheduled', metadata: '{}', data };
    await this.store.append({ stream, expected: await this.store.head(stream), events: [event] });
    await this.catchUp();
  }

  async catchUp(): Promise<void> {
    const caughtUp = new AbortController();
    const store = this.store.follow.bind(this.store);
    this.store.follow = async function* (after, signal) {
      for await (const page of store(after, signal)) {
        yield page;
        if (page.length === 0) caughtUp.abort();
      }
    };
    await this.view.follow(caughtUp.signal);
    this.store.follow = store;
  }

  /** What a crash leaves: the rows, and nothing of what the view had in memory. */
  restart(): void {
    this.view = this.open();
  }

  row(stream: string): unknown {
    const row = this.rows.rows.get(stream);
    return row && { nextAt: row.nextAt, revision: row.revision };
  }
}

describe('the due view', () => {
  it('keeps the earliest moment of each stream and lists the streams whose moment has come', async () => {
    const scene = new Scene();
    await scene.schedule('a', 30, 10, 20);
    await scene.schedule('b', 5);
    await scene.schedule('c');
    expect(scene.row('a')).toEqual({ nextAt: at(10), revision: 0 });
    expect((await scene.view.dueBefore(at(10), 9)).map((row) => row.stream)).toEqual(['b', 'a']);
    expect((await scene.view.dueBefore(at(9), 9)).map((row) => row.stream)).toEqual(['b']);
    expect(await scene.view.dueBefore(at(59), 1)).toHaveLength(1);
  });

  it('writes no row for an event that schedules nothing earlier', async () => {
    const scene = new Scene();
    await scene.schedule('a', 10);
    for (let minute = 11; minute < 40; minute++) await scene.schedule('a', minute);
    expect(scene.rows.writes).toBe(1);
    await scene.schedule('a', 9);
    expect(scene.rows.writes).toBe(2);
    expect(scene.row('a')).toEqual({ nextAt: at(9), revision: 30 });
  });

  it('settles to what comes next, or to nothing', async () => {
    const scene = new Scene();
    await scene.schedule('a', 10);
    await scene.view.settle('a', at(20), 1);
    expect(scene.row('a')).toEqual({ nextAt: at(20), revision: 1 });
    await scene.view.settle('a', undefined, 2);
    expect(scene.row('a')).toBeUndefined();
    await scene.schedule('a', 30);
    expect(scene.row('a')).toMatchObject({ nextAt: at(30) });
  });

  it('does not let an older answer take away what a later event scheduled, whether that wrote a row or not', async () => {
    const scene = new Scene();
    await scene.schedule('a', 10);
    await scene.schedule('a', 20);
    expect(scene.rows.writes).toBe(1);
    await scene.view.settle('a', undefined, 0);
    expect(scene.row('a')).toMatchObject({ nextAt: at(10) });
    await scene.view.settle('a', at(20), 1);
    expect(scene.row('a')).toMatchObject({ nextAt: at(20) });
  });

  it('remembers a skipped revision also of a stream that had to leave the memory', async () => {
    const scene = new Scene();
    scene.view = scene.open(1);
    await scene.schedule('a', 10);
    await scene.schedule('a', 20);
    for (const stream of ['b', 'c', 'd']) await scene.schedule(stream, 40);
    expect(scene.row('a')).toEqual({ nextAt: at(10), revision: 1 });
    await scene.view.settle('a', undefined, 0);
    expect(scene.row('a')).toMatchObject({ nextAt: at(10) });
    expect(scene.rows.finds).toEqual(['a', 'b', 'c', 'd', 'a']);
  });

  it('goes on from its position after a restart, never late', async () => {
    const scene = new Scene();
    await scene.schedule('a', 10);
    await scene.schedule('a', 20);
    scene.restart();
    await scene.schedule('b', 5);
    expect(scene.rows.savedPosition).toBe('2');
    expect(scene.row('a')).toMatchObject({ nextAt: at(10) });
    await scene.view.settle('a', at(20), 1);
    expect(scene.row('a')).toMatchObject({ nextAt: at(20) });
  });

  it('takes a page in again that could not be written', async () => {
    const scene = new Scene();
    scene.rows.failNextSave = true;
    await expect(scene.schedule('a', 10)).rejects.toThrow('can not be written');
    expect(scene.row('a')).toBeUndefined();
    await scene.catchUp();
    expect(scene.row('a')).toEqual({ nextAt: at(10), revision: 0 });
  });

  it('saves its position now and then though nothing is scheduled', async () => {
    const scene = new Scene();
    for (let each = 0; each < 1_050; each++) {
      const event = { eventId: newEventId(), type: 'quiet', metadata: '{}', data: '{"moments":[]}' };
      await scene.store.append({ stream: 'q', expected: await scene.store.head('q'), events: [event] });
    }
    await scene.catchUp();
    expect(scene.rows.writes).toBe(0);
    expect(scene.rows.savedPosition).toBe('999');
  });
});
