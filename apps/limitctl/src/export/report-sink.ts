import type { StoredEvent } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import { MerchantReport } from '../report/collect/merchant-report.js';
import type { NoteOf } from '../report/notes-in.js';
import { reportPage } from '../report/page/report-page.js';
import { wordsIn } from '../report/words/words-in.js';
import type { ReportLanguage } from '../report/words/report-words.js';
import type { DigestedFile } from './digested-file.js';
import type { ExportedStream, ExportSink, FoldFault } from './export-sink.js';

interface ReportOptions {
  readonly language: ReportLanguage;
  readonly madeAt: Instant;
  readonly noteOf: NoteOf;
}

/** The printable report of the one merchant that is exported. */
export class ReportSink implements ExportSink {
  private readonly report = new MerchantReport();

  constructor(
    private readonly file: DigestedFile,
    private readonly options: ReportOptions,
  ) {}

  take(page: readonly StoredEvent[]): Promise<void> {
    this.report.take(page);
    return Promise.resolve();
  }

  async endOfStream(exported: ExportedStream): Promise<FoldFault | undefined> {
    const { language, madeAt, noteOf } = this.options;
    const content = this.report.content(exported, madeAt);
    const currency = content.merchant?.profile?.currency ?? '';
    const text = await reportPage({ content, words: wordsIn(language), currency, noteOf });
    await this.file.write(text, text.split('\n').length - 1);
    return this.report.fold.fault;
  }
}
