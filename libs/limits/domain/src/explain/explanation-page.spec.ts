import type { Recorded } from '@limit-ledger/kernel';
import { sameRunsFirst } from '@limit-ledger/testing';
import * as fc from 'fast-check';
import { merchantAsOf } from '../as-of.js';
import type { LimitEvent } from '../events.js';
import { playedLedgers } from '../naive-model/played-ledger.js';
import { LedgerScenario } from '../scenario/ledger-scenario.js';
import { LINE_KINDS } from '../words.js';
import { EXPLAINED_FIELDS, numberOf, type ExplainedField } from './explained-field.js';
import type { EventTrace, Explanation, ExplanationCursor } from './explanation.js';
import { cursorOf, cursorText, FIRST_PAGE } from './explanation-cursor.js';
import { ExplanationPage } from './explanation-page.js';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);
type Events = readonly Recorded<LimitEvent>[];
interface Asked {
  readonly line: (typeof LINE_KINDS)[number];
  readonly field: ExplainedField;
  readonly revision: number;
}

function traceOf({ type, revision, recordedTime, effectiveTime }: Recorded<LimitEvent>): EventTrace {
  const actor = { role: 'operator', subject: 'somebody' };
  return { type, revision, recordedTime, effectiveTime, eventId: `event-${revision}`, commandId: `command-${revision}`, actor };
}

/** All pages of a number as of a revision, each from a reading of its own. */
function pagesOf(events: Events, { line, field, revision }: Asked, limit?: number, mostWeighed?: number): Explanation[] {
  const state = merchantAsOf('any', events, { revision }).lines[line]!;
  const pages: Explanation[] = [];
  for (let cursor: ExplanationCursor | undefined = FIRST_PAGE; cursor !== undefined; cursor = pages.at(-1)?.next) {
    const page = new ExplanationPage({ line, field }, cursorOf(cursorText(cursor)), limit, mostWeighed);
    for (const event of events.slice(cursor.from, revision + 1)) if (page.isOpen) page.add(event, () => traceOf(event));
    pages.push(page.close(state));
  }
  return pages;
}

/** What a number is made of, told from the events by the naive way: all at once. */
function naiveNets(events: Events, { line, revision }: Asked, sum: 'reserved' | 'used'): Map<string, number> {
  const nets = new Map<string, number>();
  for (const { data } of events.slice(0, revision + 1)) {
    if (!('orderId' in data && 'deltas' in data)) continue;
    for (const delta of data.deltas)
      if (delta.line === line && delta[sum]) nets.set(data.orderId, (nets.get(data.orderId) ?? 0) + delta[sum]);
  }
  return nets;
}

function* everyNumber(events: Events): Generator<Asked & { readonly number: number }> {
  for (const { revision } of events) {
    const { lines } = merchantAsOf('any', events, { revision });
    for (const line of LINE_KINDS) {
      const state = lines[line];
      if (state !== undefined)
        for (const field of EXPLAINED_FIELDS) yield { line, field, revision, number: numberOf(state, field) };
    }
  }
}

describe('the entries of a number', () => {
  it('add up to it, whatever the history, the field and the revision', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(playedLedgers, ({ events }) => {
        for (const asked of everyNumber(events)) {
          const pages = pagesOf(events, asked);
          expect(pages).toHaveLength(1);
          const [{ entries, total, carried, ordersAtZero }] = pages as [Explanation];
          expect({ ...asked, carried, total }).toEqual({ ...asked, carried: 0, total: asked.number });
          expect(entries.reduce((sum, { amount }) => sum + amount, 0)).toBe(asked.number);
          const begun = entries.flatMap((entry) => (entry.kind === 'cap' ? [] : entry.event.revision));
          expect(begun).toEqual([...begun].sort((one, other) => one - other));
          for (const entry of entries) {
            seen.add(entry.kind === 'cap' ? entry.cap : entry.kind);
            if (entry.kind !== 'cap') expect(entry.parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(entry.amount);
          }
          if (asked.field !== 'reserved' && asked.field !== 'used') continue;
          const nets = naiveNets(events, asked, asked.field);
          const listed = entries.map((entry) => (entry.kind === 'order' ? [entry.orderId, entry.amount] : []));
          expect(Object.fromEntries(listed)).toEqual(Object.fromEntries([...nets].filter(([, net]) => net !== 0)));
          expect(ordersAtZero).toBe([...nets].filter(([, net]) => net === 0).length);
        }
      }),
      sameRunsFirst(RUNS, playedLedgers),
    );
    expect([...seen].sort()).toEqual(['effective-not-below-zero', 'event', 'frozen-at-most-effective', 'order']);
  });

  it('are the same on however many pages, however few orders are weighed at a time', () => {
    fc.assert(
      fc.property(playedLedgers, fc.constantFrom(1, 2, 5), fc.constantFrom(1, 3, 50), ({ events }, limit, mostWeighed) => {
        const revision = events.length - 1;
        for (const asked of everyNumber(events)) {
          if (asked.revision !== revision) continue;
          const [whole] = pagesOf(events, asked) as [Explanation];
          const pages = pagesOf(events, asked, limit, mostWeighed);
          expect(pages.flatMap(({ entries }) => entries)).toEqual(whole.entries);
          expect(pages.at(-1)).toMatchObject({ total: asked.number, ordersAtZero: whole.ordersAtZero });
          expect(pages.slice(1).map(({ carried }) => carried)).toEqual(pages.slice(0, -1).map(({ total }) => total));
          for (const { entries } of pages)
            expect(entries.filter(({ kind }) => kind !== 'cap').length).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are an order each, with the revisions of its events, and a cap where the number stops following its sums', () => {
    const shop = LedgerScenario.of({ transaction: 100 })
      .given({ type: 'reserve-limit', orderId: 'o-1', amount: 30 })
      .given({ type: 'reserve-limit', orderId: 'o-2', amount: 20 })
      .given({ type: 'capture-limit', orderId: 'o-1', captureId: 'c-1', amount: 25 })
      .given({ type: 'void-limit', orderId: 'o-2' })
      .given({
        type: 'freeze-limit',
        freezeId: 'f-1',
        line: 'transaction',
        amount: 90,
        reasonCode: 'manual',
        risk: false,
        floating: false,
        blocks: [],
      })
      .given({ type: 'reduce-line', reductionId: 'r-1', line: 'transaction', amount: 40, reasonCode: 'manual', risk: false });
    const asked = { line: 'transaction', field: 'available', revision: shop.events.length - 1 } as const;
    const [{ entries, total, ordersAtZero }] = pagesOf(shop.events, asked) as [Explanation];
    expect(entries).toMatchObject([
      { kind: 'event', amount: 100, event: { type: 'line-opened', revision: 1 }, parts: [{ sum: 'approved', amount: 100 }] },
      {
        kind: 'order',
        orderId: 'o-1',
        amount: -30,
        events: 2,
        revisions: [2, 4],
        event: { revision: 2, type: 'limit-reserved' },
        parts: [
          { sum: 'reserved', amount: -5 },
          { sum: 'used', amount: -25 },
        ],
      },
      { kind: 'event', amount: -90, event: { type: 'limit-frozen' }, parts: [{ sum: 'frozenGross', amount: -90 }] },
      { kind: 'event', amount: -40, event: { type: 'line-reduced' }, parts: [{ sum: 'reduced', amount: -40 }] },
      { kind: 'cap', cap: 'frozen-at-most-effective', amount: 30 },
    ]);
    expect([total, ordersAtZero]).toEqual([-30, 1]);
  });
});

describe('a cursor', () => {
  it.each([
    '',
    '1',
    '1.2',
    '1.2.3.4',
    '-1.2.3',
    '01.2.3',
    '1.-0.3',
    '1.2.-3',
    '1.99999999999999999.3',
    '1.9999999999999999.3',
    ' 1.2.3',
    '1.2.x',
  ])('is not %j', (text) => expect(cursorOf(text)).toBeUndefined());

  it('is the first page where none is given', () => {
    expect(cursorOf(undefined)).toEqual({ from: 0, carried: 0, ordersAtZero: 0 });
    expect(cursorOf('17.-4500.3')).toEqual({ from: 17, carried: -4_500, ordersAtZero: 3 });
  });
});
