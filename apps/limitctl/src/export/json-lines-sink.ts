import type { StoredEvent } from '@limit-ledger/event-store';
import type { DigestedFile } from './digested-file.js';
import type { ExportSink } from './export-sink.js';
import { metadataOfStored } from './metadata-of-stored.js';

/** One JSON object a line; `metadata` and `data` are the stored texts themselves, which are what was hashed. */
export class JsonLinesSink implements ExportSink {
  constructor(private readonly file: DigestedFile) {}

  async take(page: readonly StoredEvent[]): Promise<void> {
    for (const event of page) await this.file.write(jsonLineOf(event));
  }

  endOfStream(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

export function jsonLineOf(stored: StoredEvent): string {
  const { stream, revision, eventId, type, metadata, data, previousHash, hash } = stored;
  const { recordedTime, effectiveTime } = metadataOfStored(stored);
  return `${JSON.stringify({ stream, revision, eventId, type, recordedTime, effectiveTime, metadata, data, previousHash, hash })}\n`;
}
