import { canonicalText, type Json } from '@limit-ledger/kernel';
import { sameRunsFirst } from '@limit-ledger/testing';
import * as fc from 'fast-check';
import { merchantAsOf, type AsOfPoint } from '../as-of.js';
import { lineNumbers } from '../line-numbers.js';
import { playedLedgers } from '../naive-model/played-ledger.js';
import { MERCHANT, type RecordedLedger } from '../naive-model/recorded-ledger.js';
import { LINE_KINDS } from '../words.js';
import { applyDiff } from './apply-diff.js';
import { diffLimits } from './diff-limits.js';
import type { LimitsAnswer } from './limits-diff.js';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 60);
const bytes = (answer: unknown): string => canonicalText(answer as Json);

/** As the service answers: what stands, in the order in which it came. */
function answerAsOf({ events }: RecordedLedger, point: AsOfPoint): LimitsAnswer & { readonly revision: number } {
  const { revision, termsRevision, lines, freezes, reductions, increases } = merchantAsOf(MERCHANT, events, point);
  return {
    ...{ merchantId: MERCHANT, revision, termsRevision, final: 'revision' in point },
    lines: LINE_KINDS.flatMap((kind) => lines[kind] ?? []).map((line) => ({
      ...line,
      ...lineNumbers(line),
      validUntil: undefined,
    })),
    freezes: Object.values(freezes).filter(({ perLine }) => perLine.some(({ remaining }) => remaining > 0)),
    reductions: Object.values(reductions).filter(({ restored }) => restored === undefined),
    increases: Object.values(increases).filter(({ status }) => status !== 'ended'),
  };
}

describe('the difference of two answers', () => {
  it('applied to the first gives the second, byte for byte, forwards and backwards', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(playedLedgers, fc.nat(), fc.nat(), (ledger, one, other) => {
        const [first, second] = [one, other].map((revision) =>
          answerAsOf(ledger, { revision: revision % ledger.events.length }),
        );
        const diff = diffLimits(first!, second!);
        for (const list of ['lines', 'freezes', 'reductions', 'increases'] as const)
          for (const { change } of diff[list]) seen.add(`${list} ${change}`);
        expect(bytes(applyDiff(first!, diff))).toBe(bytes(second));
        expect(bytes(applyDiff(first!, JSON.parse(JSON.stringify(diff))))).toBe(bytes(second));
      }),
      sameRunsFirst(RUNS * 20, playedLedgers, fc.nat(), fc.nat()),
    );
    const lists = ['lines', 'freezes', 'reductions', 'increases'];
    expect([...seen].sort()).toEqual(
      lists.flatMap((list) => ['added', 'changed', 'removed'].map((change) => `${list} ${change}`)).sort(),
    );
  });

  it('is empty of an answer and itself', () => {
    fc.assert(
      fc.property(playedLedgers, (ledger) => {
        const empty = { fields: [], lines: [], freezes: [], reductions: [], increases: [] };
        expect(diffLimits(answerAsOf(ledger, {}), answerAsOf(ledger, {}))).toEqual(empty);
      }),
      { numRuns: RUNS },
    );
  });

  it('leads from any moment to any other, as known and as true', () => {
    fc.assert(
      fc.property(playedLedgers, fc.nat(), fc.nat(), (ledger, one, other) => {
        const momentAt = (index: number): string => ledger.events[index % ledger.events.length]!.recordedTime;
        const first = answerAsOf(ledger, { recordedAsOf: momentAt(one), effectiveAsOf: momentAt(other) });
        const second = answerAsOf(ledger, { effectiveAsOf: momentAt(one) });
        expect(bytes(applyDiff(first, diffLimits(first, second)))).toBe(bytes(second));
        expect(bytes(applyDiff(second, diffLimits(second, first)))).toBe(bytes(first));
      }),
      { numRuns: RUNS * 5 },
    );
  });

  it('names fields with before and after, and what came with its place', () => {
    const nothing = { freezes: [], reductions: [], increases: [] };
    const credit = { line: 'credit', approved: 5, used: 0 };
    const before = {
      ...nothing,
      revision: 3,
      lines: [{ line: 'transaction', approved: 9, used: 1, validUntil: '2026-12-01' }, credit],
    };
    const after = { ...nothing, revision: 4, lines: [{ line: 'withdrawal' }, { line: 'transaction', approved: 9, used: 4 }] };
    expect(diffLimits(before, after)).toEqual({
      ...nothing,
      fields: [{ field: 'revision', before: 3, after: 4 }],
      lines: [
        { id: 'credit', change: 'removed', before: credit },
        { id: 'withdrawal', change: 'added', at: 0, after: { line: 'withdrawal' } },
        {
          id: 'transaction',
          change: 'changed',
          fields: [
            { field: 'used', before: 1, after: 4 },
            { field: 'validUntil', before: '2026-12-01' },
          ],
        },
      ],
    });
    expect(applyDiff(before, diffLimits(before, after))).toEqual(after);
  });

  it('is not applied to another answer than it was made from', () => {
    const answer = (used: number, lines = [{ line: 'credit', used }]): LimitsAnswer => ({
      lines,
      freezes: [],
      reductions: [],
      increases: [],
    });
    const diff = diffLimits(answer(1), answer(2));
    expect(() => applyDiff(answer(0), diff)).toThrow('made from this answer');
    expect(() => applyDiff(answer(0, []), diff)).toThrow('credit was there');
    expect(() => applyDiff(answer(1), diffLimits(answer(0, []), answer(1)))).toThrow('credit was not there');
  });
});
