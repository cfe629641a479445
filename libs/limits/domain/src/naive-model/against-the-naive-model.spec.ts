import { addSeconds, type Instant } from '@limit-ledger/kernel';
import { sameRunsFirst } from '@limit-ledger/testing';
import * as fc from 'fast-check';
import { merchantAsOf } from '../as-of.js';
import { lineNumbers } from '../line-numbers.js';
import type { MerchantState } from '../state.js';
import type { NaiveBook, Numbers } from './naive-book.js';
import { NaiveLedger } from './naive-ledger.js';
import { MODEL_POLICY, randomSteps, type Step } from './random-commands.js';
import { MERCHANT, RecordedLedger } from './recorded-ledger.js';

const START: Instant = '2026-03-02T01:00:00.000Z';
const RUNS = Number(process.env['MODEL_RUNS'] ?? 400);
const REACHED = [
  ...['reserve-limit', 'capture-limit', 'void-limit', 'replenish-limit', 'book-limit', 'reverse-replenishment'],
  ...['freeze-limit', 'release-freeze', 'reduce-line', 'adjust-line', 'grant-temporary-increase'],
  ...['apply-signal', 'widen-signal', 'ease-signal', 'note-step', 'clear-signal', 'confirm-freeze', 'restore-reduction'],
]
  .map((type) => `${type} accepted`)
  .concat(
    ['limit.insufficient', 'order.not-possible', 'order.conflict', 'id.conflict', 'already', 'effective-time.out-of-order'].map(
      (verdict) => `any ${verdict}`,
    ),
    ['freeze-released by signal', 'freeze-released by unconfirmed', 'reduction-restored by signal'],
  );
const steps = randomSteps(Date.parse(START));

describe('random histories against a naive model', () => {
  it('end every command as the model says, and show its numbers', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(steps, (history) => {
        const see = (outcome: string): unknown => seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        const { ledger, model } = played(history, see);
        for (const { type, data } of ledger.events) if ('cause' in data) see(`${type} by ${data.cause}`);
        expect(numbersOf(ledger.state.merchant)).toEqual(modelNumbers(ledger.state.merchant, model.book));
      }),
      sameRunsFirst(RUNS, steps),
    );
    // A generator that stops reaching an outcome would let its rule go untested.
    for (const outcome of REACHED) expect(seen.get(outcome) ?? 0).toBeGreaterThan(0);
  });

  it('show the numbers of the model at every recorded and effective moment', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const { ledger, model } = played(history);
        const effectiveMoments = [...new Set(ledger.events.map((event) => event.effectiveTime))];
        for (const recordedAsOf of new Set(ledger.events.map((event) => event.recordedTime))) {
          for (const effectiveAsOf of effectiveMoments) {
            const past = merchantAsOf(MERCHANT, ledger.events, { recordedAsOf, effectiveAsOf });
            expect(numbersOf(past)).toEqual(modelNumbers(past, model.book, recordedAsOf, effectiveAsOf));
          }
        }
      }),
      { numRuns: Math.ceil(RUNS / 8) },
    );
  });

  it('replay to the live state, byte for byte', () => {
    fc.assert(
      fc.property(steps, (history) => {
        const { ledger } = played(history);
        expect(JSON.stringify(ledger.replayed().merchant)).toBe(JSON.stringify(ledger.state.merchant));
      }),
      { numRuns: RUNS },
    );
  });
});

function played(
  history: readonly Step[],
  onOutcome: (outcome: string) => unknown = () => undefined,
): { ledger: RecordedLedger; model: NaiveLedger } {
  const ledger = new RecordedLedger(START);
  const model = new NaiveLedger();
  let now = addSeconds(START, 100);
  for (const step of history) {
    now = addSeconds(now, step.pauseSeconds);
    const command = ledger.commandOf(step, now);
    const verdict = ledger.execute(command, now);
    expect({ command, verdict: comparable(verdict, step) }).toEqual({
      command,
      verdict: comparable(model.decide({ ...command, policy: MODEL_POLICY }, now), step),
    });
    onOutcome(`any ${verdict}`);
    onOutcome(`${command.type} ${verdict}`);
  }
  return { ledger, model };
}

/** A back-dated command can be wrong in two ways at once, and the two may name another one first. */
function comparable(verdict: string, { backdateSeconds }: Step): string {
  return backdateSeconds === undefined || verdict === 'accepted' || verdict === 'already' ? verdict : 'refused';
}

function numbersOf(merchant: MerchantState): Record<string, Numbers> {
  const lines = Object.values(merchant.lines).map((line) => {
    const { approved, temporary, reduced, reserved, used } = line;
    const { effective, frozen, available } = lineNumbers(line);
    return [line.line, { approved, temporary, reduced, effective, frozen, reserved, used, available }] as const;
  });
  return Object.fromEntries(lines);
}

function modelNumbers(
  merchant: MerchantState,
  book: NaiveBook,
  recorded?: Instant,
  effective?: Instant,
): Record<string, Numbers> {
  return Object.fromEntries(Object.values(merchant.lines).map(({ line }) => [line, book.numbers(line, recorded, effective)]));
}
