import { verifyChain, type EventStore, type StoredEvent } from '@limit-ledger/event-store';
import { merchantStream } from '@limit-ledger/limits-service';
import { MerchantReport } from '../collect/merchant-report.js';
import type { NoteOf } from '../notes-in.js';
import { reportPage } from '../page/report-page.js';
import type { ReportLanguage } from '../words/report-words.js';
import { wordsIn } from '../words/words-in.js';

interface ReportOptions {
  readonly language?: ReportLanguage;
  readonly noteOf?: NoteOf;
  /** What the merchant is called, instead. */
  readonly calledAs?: string;
  readonly change?: (event: StoredEvent) => StoredEvent;
}

/** The page about a merchant of the store, its events changed before if `change` is given. */
export async function reportOf(store: EventStore, merchantId: string, options: ReportOptions = {}): Promise<string> {
  const {
    language = 'en',
    calledAs = merchantId,
    noteOf = () => Promise.resolve('left-out'),
    change = (event) => event,
  } = options;
  const stream = merchantStream(merchantId);
  const page = (await store.read(stream)).map(change);
  const report = new MerchantReport();
  report.take(page);
  const head = page.at(-1)!;
  const exported = {
    stream: merchantStream(calledAs),
    head,
    events: page.length,
    verification: await verifyChain(stream, [page]),
  };
  const content = report.content(exported, '2026-11-25T00:00:00.000Z');
  return reportPage({ content, words: wordsIn(language), currency: content.merchant?.profile?.currency ?? '', noteOf });
}

/** What a reader sees, a line a block, without tags. */
export function textOf(html: string): string {
  const body = html.replace(/^.*<body>|<(desc|title)[^>]*>.*?<\/\1>/gs, '').replace(/\s+/g, ' ');
  return body
    .replace(/<\/(?:tr|p|h1|h2|h3|li|figcaption)>/g, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n');
}
