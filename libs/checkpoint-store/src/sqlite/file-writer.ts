import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CheckpointCommit, SegmentSummary } from '../checkpoint-store.js';
import { mergedPages } from '../key-index/merged-pages.js';
import type { CheckpointWriter } from './checkpoint-writer.js';
import type { OpenFile } from './open-file.js';

/** Writes in the thread that it is called in. */
export class FileWriter implements CheckpointWriter {
  constructor(private readonly file: OpenFile) {}

  async commit(commit: CheckpointCommit): Promise<boolean> {
    return this.file.use((file) => file.commit(commit));
  }

  /** Some pages a turn of the event loop: other writes come between. */
  async merge(stream: string, segments: readonly SegmentSummary[], into: SegmentSummary): Promise<void> {
    const read = (segment: number, page: number): Uint8Array => this.file.use((file) => file.page(stream, segment, page));
    this.file.use((file) => file.beginMerge(stream, into.id));
    try {
      for (const pages of mergedPages(read, segments)) {
        this.file.use((file) => file.addMerged(stream, into.id, pages));
        await nextTurn();
      }
    } catch (error) {
      this.abandon(stream, into.id);
      throw error;
    }
  }

  async remove(stream: string): Promise<void> {
    this.file.use((file) => file.remove(stream));
  }

  async deleteLoose(): Promise<void> {
    this.file.use((file) => file.deleteLoose());
  }

  reopen(): void {
    this.file.letGo();
  }

  async close(): Promise<void> {
    this.file.close();
  }

  private abandon(stream: string, segment: number): void {
    try {
      this.file.use((file) => file.abandonMerge(stream, segment));
    } catch {
      // Then they are deleted when the file is opened next.
    }
  }
}
