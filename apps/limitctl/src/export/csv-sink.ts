import type { StoredEvent } from '@limit-ledger/event-store';
import { LINE_KINDS, lineNumbers, type MerchantState } from '@limit-ledger/limits-domain';
import { csvRow } from '@limit-ledger/platform';
import type { DigestedFile } from './digested-file.js';
import { EVENT_COLUMNS, eventCells } from './event-columns.js';
import type { ExportSink, FoldFault } from './export-sink.js';
import { MerchantFold } from './merchant-fold.js';

/** The columns of `lines.csv`; every amount counts minor units. */
export const LINE_COLUMNS: readonly string[] = [
  ...['merchantId', 'currency', 'line', 'asOfRevision', 'approved', 'temporary', 'reduced', 'effective', 'frozen'],
  ...['reserved', 'used', 'available', 'validUntil', 'lapsed'],
];

/** A row an event, and a row for each line of a merchant as its history leaves it. */
export class CsvSink implements ExportSink {
  private fold = new MerchantFold();

  private constructor(
    private readonly events: DigestedFile,
    private readonly lines: DigestedFile,
  ) {}

  /** Writes the heads of both tables. */
  static async begin(events: DigestedFile, lines: DigestedFile): Promise<CsvSink> {
    await events.write(csvRow(EVENT_COLUMNS));
    await lines.write(csvRow(LINE_COLUMNS));
    return new CsvSink(events, lines);
  }

  async take(page: readonly StoredEvent[]): Promise<void> {
    this.fold.take(page);
    const currency = this.fold.merchant?.profile?.currency;
    for (const event of page) await this.events.write(csvRow(eventCells(event, currency)));
  }

  async endOfStream(): Promise<FoldFault | undefined> {
    const { merchant, fault } = this.fold;
    this.fold = new MerchantFold();
    if (merchant !== undefined) await this.writeLines(merchant);
    return fault;
  }

  private async writeLines({ merchantId, profile, revision, lines }: MerchantState): Promise<void> {
    for (const state of LINE_KINDS.flatMap((kind) => lines[kind] ?? [])) {
      const { line, approved, temporary, reduced, reserved, used, validUntil, lapsed } = state;
      const { effective, frozen, available } = lineNumbers(state);
      const amounts = [approved, temporary, reduced, effective, frozen, reserved, used, available];
      await this.lines.write(csvRow([merchantId, profile?.currency, line, revision, ...amounts, validUntil, lapsed]));
    }
  }
}
