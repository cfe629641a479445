import type { DigestedFile } from './digested-file.js';
import type { ExportedStream, ExportSink } from './export-sink.js';

/** The head of each history that was exported, one JSON object a line: what it was exported up to. */
export class HeadsSink implements ExportSink {
  constructor(private readonly file: DigestedFile) {}

  take(): Promise<void> {
    return Promise.resolve();
  }

  async endOfStream({ stream, head: { revision, hash } }: ExportedStream): Promise<undefined> {
    await this.file.write(`${JSON.stringify({ stream, revision, hash })}\n`);
  }
}
