import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Page, PageStore } from '../pages/page-store.js';
import { KeyEntries } from './key-entries.js';
import { ENTRIES_A_PAGE, type Segment, type SegmentSummary } from './segment.js';
import { SegmentWriter } from './segment-writer.js';

/** Pages written in one turn of the event loop, so that a merge of millions holds nobody up. */
const PAGES_A_TURN = 8;

/** Writes one segment with the entries of all; nobody is told of it yet. Throws `PagesLost`. */
export async function mergeSegments(
  store: PageStore,
  stream: string,
  segments: readonly Segment[],
  summary: SegmentSummary,
): Promise<Segment> {
  const cursors = segments.map((segment) => new SegmentCursor(store, stream, segment));
  for (const cursor of cursors) await cursor.nextPage();
  const writer = new SegmentWriter(summary);
  let pages: Page[] = [];
  for (let rest = summary.count; rest > 0; ) {
    const entries = KeyEntries.allocate(Math.min(rest, ENTRIES_A_PAGE));
    for (let index = 0; index < entries.count; index++) {
      const least = leastOf(cursors);
      entries.set(index, least.hash, least.revision);
      if (!least.advance()) await least.nextPage();
    }
    rest -= entries.count;
    pages.push(writer.page(entries, 0, entries.count));
    if (pages.length < PAGES_A_TURN) continue;
    await store.prepare(stream, pages);
    pages = [];
    await nextTurn();
  }
  const merged = writer.end();
  await store.prepare(stream, [...pages, ...merged.summaryPages()]);
  return merged;
}

function leastOf(cursors: readonly SegmentCursor[]): SegmentCursor {
  let least = cursors[0]!;
  for (const cursor of cursors) {
    if (cursor.hash < least.hash || (cursor.hash === least.hash && cursor.revision < least.revision)) least = cursor;
  }
  return least;
}

class SegmentCursor {
  hash = Infinity;
  revision = Infinity;
  private page = -1;
  private index = 0;
  private entries: KeyEntries | undefined;

  constructor(
    private readonly store: PageStore,
    private readonly stream: string,
    private readonly segment: Segment,
  ) {}

  async nextPage(): Promise<void> {
    this.page++;
    this.index = -1;
    const isThere = this.page < this.segment.fences.length;
    this.entries = isThere ? KeyEntries.read(await this.store.page(this.stream, this.segment.summary.id, this.page)) : undefined;
    this.advance();
  }

  /** `false` at the end of the page. */
  advance(): boolean {
    this.index++;
    this.hash = this.entries?.hashes[this.index] ?? Infinity;
    this.revision = this.entries?.revisions[this.index] ?? Infinity;
    return this.entries !== undefined && this.index < this.entries.count;
  }
}
