import type { SegmentSummary } from '../checkpoint-store.js';
import { KeyEntries } from './key-entries.js';
import { shapeOf } from './segment-shape.js';
import { SegmentWriter, type Page } from './segment-writer.js';

/** Pages that are handed over together. */
const PAGES_AT_A_TIME = 16;

type ReadPage = (segment: number, page: number) => Uint8Array;

/** The pages of one segment with the keys of all, some at a time, so that a merge of millions holds nobody up for long. */
export function* mergedPages(read: ReadPage, segments: readonly SegmentSummary[]): Generator<readonly Page[]> {
  const cursors = segments.map((segment) => new SegmentCursor(read, segment));
  const writer = new SegmentWriter(segments.reduce((sum, { count }) => sum + count, 0));
  for (let least = leastOf(cursors); least.hash !== Infinity; least = leastOf(cursors)) {
    writer.add(least.hash, least.revision);
    least.advance();
    if (writer.size >= PAGES_AT_A_TIME) yield writer.take();
  }
  yield writer.end();
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
  private readonly pages: number;
  private page = 0;
  private index = -1;
  private entries = KeyEntries.read(new Uint8Array());

  constructor(
    private readonly read: ReadPage,
    private readonly segment: SegmentSummary,
  ) {
    this.pages = shapeOf(segment.count).pages;
    this.advance();
  }

  advance(): void {
    this.index++;
    while (this.index >= this.entries.count && this.page < this.pages) {
      this.entries = KeyEntries.read(this.read(this.segment.id, this.page++));
      this.index = 0;
    }
    this.hash = this.entries.hashAt(this.index);
    this.revision = this.entries.revisionAt(this.index);
  }
}
