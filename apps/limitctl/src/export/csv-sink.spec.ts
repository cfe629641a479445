import { parse } from 'csv-parse/sync';
import type { EventStore } from '@limit-ledger/event-store';
import { LINE_KINDS, lineNumbers } from '@limit-ledger/limits-domain';
import { merchantOfStream, merchantStream } from '@limit-ledger/limits-service';
import { HANGZHOU_FROZEN, HANGZHOU_GUARANTEED } from '../demo/stories/hangzhou-sports-brand.js';
import { OLD_ZHANG } from '../demo/stories/old-zhang.js';
import { CsvSink } from './csv-sink.js';
import { DigestedFile } from './digested-file.js';
import { EVENT_COLUMNS, eventCells } from './event-columns.js';
import { MerchantFold } from './merchant-fold.js';
import { playedStore } from './spec-support/played-store.js';

type Row = Readonly<Record<string, string>>;
const STORIES = [OLD_ZHANG, HANGZHOU_FROZEN, HANGZHOU_GUARANTEED];

describe('the tables of an export', () => {
  let store: EventStore;
  let events: readonly Row[];
  let lines: readonly Row[];
  beforeAll(async () => {
    store = await playedStore(STORIES);
    const texts = ['', ''];
    const [first, second] = [0, 1].map((index) => {
      return new DigestedFile({ write: (bytes) => Promise.resolve(void (texts[index] += Buffer.from(bytes).toString())) });
    });
    const sink = await CsvSink.begin(first!, second!);
    for (const { merchantId } of STORIES) {
      await sink.take(await store.read(merchantStream(merchantId)));
      expect(await sink.endOfStream()).toBeUndefined();
    }
    await first!.end();
    await second!.end();
    [events = [], lines = []] = texts.map((text) => parse(text, { columns: true, recordDelimiter: '\r\n' }) as Row[]);
  });

  it('have a row for each event, cell by cell what is stored', async () => {
    const stored = (await Promise.all(STORIES.map(({ merchantId }) => store.read(merchantStream(merchantId))))).flat();
    expect(events).toHaveLength(stored.length);
    for (const [index, { stream, revision, eventId, type, hash, metadata, data }] of stored.entries()) {
      const { actor, commandId, recordedTime, effectiveTime, policyVersion = '' } = JSON.parse(metadata);
      const { orderId = '', amount = '', reasonCode = '', line = '' } = JSON.parse(data);
      expect(events[index]).toMatchObject({
        ...{ merchantId: merchantOfStream(stream), revision: String(revision), eventId, type, hash, commandId, policyVersion },
        ...{ recordedTime, effectiveTime, orderId, amount: String(amount), reasonCode, line, currency: 'CNY' },
        ...{ actorSubject: actor.subject, actorRole: actor.role },
      });
    }
  });

  it('have the lines of each merchant, to which the changes of its events add up', async () => {
    const sumOf = (merchantId: string, column: string): number =>
      events.filter((row) => row['merchantId'] === merchantId).reduce((sum, row) => sum + Number(row[column]), 0);
    expect(lines).toHaveLength(3);
    for (const { merchantId, currency, line, asOfRevision, ...numbers } of lines) {
      const sums = Object.fromEntries(
        ['approved', 'temporary', 'reduced', 'frozenGross', 'reserved', 'used'].map((sum) => [
          sum,
          sumOf(merchantId!, `${line}.${sum}`),
        ]),
      ) as Parameters<typeof lineNumbers>[0] & Record<string, number>;
      expect(LINE_KINDS).toContain(line);
      const { frozenGross: _, ...shown } = { ...sums, ...lineNumbers(sums) };
      const asText = Object.fromEntries(Object.entries(shown).map(([name, amount]) => [name, String(amount)]));
      expect([currency, numbers]).toEqual(['CNY', { ...asText, validUntil: '', lapsed: 'false' }]);
      expect(asOfRevision).toBe(String(events.filter((row) => row['merchantId'] === merchantId).length - 1));
    }
  });

  it('have the changes of each line in its own columns', () => {
    const deltas = [
      { line: 'credit', reserved: -500, used: 500 },
      { line: 'withdrawal', reduced: 7 },
    ];
    const stored = { stream: merchantStream('m'), revision: 0, type: 't', metadata: '{}', data: JSON.stringify({ deltas }) };
    const cells = eventCells({ ...stored, position: '', eventId: '', previousHash: '', hash: '' }, 'CNY');
    const filled = EVENT_COLUMNS.flatMap((column, index) => (typeof cells[index] === 'number' ? [[column, cells[index]]] : []));
    expect(Object.fromEntries(filled)).toEqual({
      revision: 0,
      'credit.reserved': -500,
      'credit.used': 500,
      'withdrawal.reduced': 7,
    });
    expect(cells).toHaveLength(EVENT_COLUMNS.length);
  });

  it('stop to add up where a history can not go on, and say at which revision', async () => {
    const page = await store.read(merchantStream(OLD_ZHANG.merchantId));
    const fold = new MerchantFold();
    fold.take(
      page.map((event) =>
        event.revision === 10 ? { ...event, data: event.data.replace(/"used":-\d+/, '"used":-9000000') } : event,
      ),
    );
    expect(fold.fault).toMatchObject({ revision: 10 });
    expect(fold.merchant?.revision).toBe(9);
  });
});
