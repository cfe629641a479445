import { canonicalText, type Json } from '@limit-ledger/kernel';
import fc from 'fast-check';
import type { Evaluation, MerchantRiskEvent } from '../events.js';
import { dataTextOf } from './data-text-of.js';

const integer = fc.integer({ min: -1_000, max: Number.MAX_SAFE_INTEGER });
const text = fc.string({ unit: 'grapheme', maxLength: 8 });
/** Every member that there is: one that is added to `Evaluation` does not compile until it is here. */
const MEMBERS: { readonly [Member in keyof Required<Evaluation>]: fc.Arbitrary<Exclude<Evaluation[Member], undefined>> } = {
  course: integer,
  days: integer,
  denominator: integer,
  key: text,
  numerator: integer,
  policyVersion: text,
  result: fc.constantFrom('fired', 'clear', 'silent', 'open', 'muted', 'held', 'paused', 'met', 'unmet'),
  sample: integer,
  shadow: fc.constant(true),
  threshold: integer,
  until: text,
  value: integer,
};
const evaluation = fc.record(MEMBERS, { requiredKeys: ['key', 'policyVersion', 'result', 'threshold'] });
const evaluated = fc.record(
  { evaluations: fc.array(evaluation, { maxLength: 4 }), merchantId: text, momentOf: text },
  { requiredKeys: ['evaluations', 'merchantId'] },
);
const effectiveTime = '2026-01-01T00:00:00.000Z';

describe('the text of an event', () => {
  it('of evaluations is the canonical one, whatever is left out', () => {
    fc.assert(
      fc.property(evaluated, (data) => {
        const event = { type: 'rules-evaluated', data, effectiveTime } as MerchantRiskEvent;
        expect(dataTextOf(event)).toBe(canonicalText(data as unknown as Json));
      }),
      { numRuns: 500 },
    );
  });

  it('of every other event is the canonical one too, without what is undefined', () => {
    const data = { month: '2026-01', merchantId: 'shop', extra: undefined };
    expect(dataTextOf({ type: 'month-closed', data, effectiveTime })).toBe('{"merchantId":"shop","month":"2026-01"}');
  });
});
