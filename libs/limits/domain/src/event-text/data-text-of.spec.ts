import { addSeconds, AssertionFailed, canonicalText, type Json } from '@limit-ledger/kernel';
import { sameRunsFirst } from '@limit-ledger/testing';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import type { LimitEvent, LimitEventType } from '../events.js';
import { RANDOM_EVENT_DATA } from '../naive-model/random-event-data.js';
import { randomSteps } from '../naive-model/random-commands.js';
import { MERCHANT, RecordedLedger } from '../naive-model/recorded-ledger.js';
import { dataTextOf } from './data-text-of.js';

const START = '2026-03-02T01:00:00.000Z';
const histories = randomSteps(Date.parse(START));
const ORDER_IDS = [1, 2, 3, 4, 5].map((n) => `order-${n}`);
const TYPES = Object.entries(RANDOM_EVENT_DATA) as [LimitEventType, fc.Arbitrary<LimitEvent['data']>][];
const eventOf = (type: LimitEventType, data: object): LimitEvent => ({ type, data, effectiveTime: START }) as LimitEvent;

/** The same data with something else in the place of one text, integer or boolean, whichever comes first. */
function spoilt(data: object, wrong: { readonly string: unknown; readonly number: unknown; readonly boolean: unknown }): object {
  const [key, value] = Object.entries(data).find(([, each]) => ['string', 'number', 'boolean'].includes(typeof each))!;
  return { ...data, [key]: wrong[typeof value as keyof typeof wrong] };
}

describe('the written data of an event', () => {
  it.each(TYPES)('of %s is that of the reference implementation', (type, anyData) => {
    fc.assert(
      fc.property(anyData, (data) => {
        const text = dataTextOf(eventOf(type, data));
        expect(text).toBe(canonicalize(data));
        expect(text).toBe(canonicalText(data as Json));
      }),
      { numRuns: 200 },
    );
  });

  it.each(TYPES)('of %s stops on what has no canonical form', (type, anyData) => {
    fc.assert(
      fc.property(anyData, (data) => {
        for (const number of [0.5, 2 ** 53, Number.NaN, '1', {}]) {
          for (const string of ['x\ud800', '\udc00', 1, {}]) {
            expect(() => dataTextOf(eventOf(type, spoilt(data, { string, number, boolean: 'true' })))).toThrow(AssertionFailed);
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it('leaves nothing out that a decider says, and reads back to the same state', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories, (history) => {
        const ledger = new RecordedLedger(START);
        let now = addSeconds(START, 100);
        for (const step of history) ledger.execute(ledger.commandOf(step, (now = addSeconds(now, step.pauseSeconds))), now);
        let readBack = ledger.decider.initial(`merchant-limit-${MERCHANT}`);
        for (const event of ledger.events) {
          seen.add(event.type);
          const text = dataTextOf(event);
          expect(text).toBe(canonicalText(event.data as Json));
          readBack = ledger.decider.evolve(readBack, { ...event, data: JSON.parse(text) } as typeof event);
        }
        for (const key of [undefined, ...ORDER_IDS]) {
          expect(ledger.decider.view(readBack, key)).toStrictEqual(ledger.decider.view(ledger.state, key));
        }
        expect(ledger.decider.nextDueAt(readBack)).toBe(ledger.decider.nextDueAt(ledger.state));
      }),
      sameRunsFirst(200, histories),
    );
    expect([...seen]).toEqual(expect.arrayContaining(['limit-reserved', 'limit-captured', 'limit-booked', 'limit-frozen']));
  });
});
