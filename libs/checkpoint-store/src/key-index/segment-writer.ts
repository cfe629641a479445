import type { Page } from '../pages/page-store.js';
import { BloomFilter } from './bloom-filter.js';
import { KeyEntries } from './key-entries.js';
import { ENTRIES_A_PAGE, Segment, type SegmentSummary } from './segment.js';

/** Writes a segment of so many entries, that come in order. */
export class SegmentWriter {
  private readonly bloom: BloomFilter;
  private readonly fences: number[] = [];

  constructor(private readonly summary: SegmentSummary) {
    this.bloom = BloomFilter.forKeys(summary.count);
  }

  static whole(summary: SegmentSummary, entries: KeyEntries): { readonly segment: Segment; readonly pages: readonly Page[] } {
    const writer = new SegmentWriter(summary);
    const pages: Page[] = [];
    for (let from = 0; from < entries.count; from += ENTRIES_A_PAGE) {
      pages.push(writer.page(entries, from, Math.min(from + ENTRIES_A_PAGE, entries.count)));
    }
    const segment = writer.end();
    return { segment, pages: [...pages, ...segment.summaryPages()] };
  }

  page(entries: KeyEntries, from: number, to: number): Page {
    for (let index = from; index < to; index++) this.bloom.add(entries.hashes[index]!);
    const page = this.fences.push(entries.hashes[from]!) - 1;
    return { segment: this.summary.id, page, bytes: entries.bytesOf(from, to) };
  }

  end(): Segment {
    return new Segment(this.summary, this.bloom, Float64Array.from(this.fences));
  }
}
