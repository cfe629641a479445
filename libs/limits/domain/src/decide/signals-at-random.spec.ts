import * as fc from 'fast-check';
import { assert } from '@limit-ledger/kernel';
import { sameRunsFirst } from '@limit-ledger/testing';
import { LedgerScenario, type ScenarioCommand } from '../scenario/ledger-scenario.js';
import { randomEpisodes, shuffledEpisodes, type Told } from '../naive-model/random-episodes.js';
import { remainingOn } from '../standing.js';
import type { MerchantState } from '../state.js';

const line = 'transaction' as const;

const play = (
  told: Told,
  onEach: (shop: LedgerScenario, step: () => string, command: ScenarioCommand) => void,
): LedgerScenario => {
  const shop = LedgerScenario.of({ transaction: 1_000 });
  for (const { command, pauseSeconds } of told) {
    shop.pass(pauseSeconds);
    onEach(shop, () => shop.verdict(command), command);
    // What is late already comes due at once.
    shop.pass(0);
  }
  return shop;
};

const asText = (value: object): unknown => JSON.parse(JSON.stringify(value));

describe('overlapping freezes and reductions of people and rules', () => {
  it('have each their own effect once, however often and late what is told comes again', () => {
    const again = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 12 });
    fc.assert(
      fc.property(randomEpisodes, again, (told, repeats) => {
        const once = play(told, (_, decide) => decide());
        const isSignal = ({ command }: Told[number]): boolean => 'signalId' in command;
        const twice = told.flatMap((each, index) => {
          const before = told.slice(0, index + 1).filter(isSignal);
          const late = repeats
            .filter(([at]) => at % told.length === index)
            .flatMap(([, which]) => before[which % before.length] ?? []);
          return [each, ...late.map(({ command }) => ({ command, pauseSeconds: 0 }))];
        });
        const other = play(twice, (_, decide) => decide());
        expect(asText(other.events)).toEqual(asText(once.events));
      }),
      { numRuns: Number(process.env['MODEL_RUNS'] ?? 300) },
    );
  });

  it('give back each what it placed and nothing else, in whatever order it comes', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(shuffledEpisodes, (told) => {
        const shop = play(told, (each, decide, command) => {
          const before = each.state.merchant;
          const verdict = decide();
          seen.add(`${command.type} ${verdict}`);
          if ('signalId' in command) expectOnlyItsOwn(before, each.state.merchant, command.signalId);
          if (command.type === 'clear-signal') expectNothingLeft(each.state.merchant, command.signalId);
          expectNumbers(each);
        });
        for (const type of ['limit-frozen', 'line-reduced'] as const) {
          const ids = shop.events.flatMap(({ type: each, data }) =>
            each === type && 'placedBy' in data ? [data.placedBy?.signalId] : [],
          );
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      sameRunsFirst(Number(process.env['MODEL_RUNS'] ?? 500), shuffledEpisodes),
    );
    for (const type of ['apply-signal', 'ease-signal', 'note-step', 'clear-signal']) expect(seen).toContain(`${type} accepted`);
    expect(seen).toContain('ease-signal already');
  });
});

function expectOnlyItsOwn(before: MerchantState, after: MerchantState, signalId: string): void {
  const others = ({ freezes, reductions }: MerchantState): object => {
    const without = (record: object): object =>
      Object.fromEntries(Object.entries(record).filter(([each]) => each !== signalId));
    return { freezes: without(freezes), reductions: without(reductions) };
  };
  expect(others(after)).toEqual(others(before));
}

function expectNothingLeft({ freezes, reductions }: MerchantState, signalId: string): void {
  const [freeze, reduction] = [freezes[signalId], reductions[signalId]];
  if (freeze?.placedBy !== undefined) expect(remainingOn(freeze, line)).toBe(0);
  if (reduction?.placedBy !== undefined) expect(reduction.restored).toBeDefined();
}

function expectNumbers(shop: LedgerScenario): void {
  const { freezes, reductions } = shop.state.merchant;
  const { effective, frozen, approved, reduced } = shop.line(line);
  const held = Object.values(freezes).reduce((sum, freeze) => sum + remainingOn(freeze, line), 0);
  const cut = Object.values(reductions).reduce((sum, each) => sum + (each.restored === undefined ? each.amount : 0), 0);
  expect([frozen, reduced, effective]).toEqual([Math.min(held, effective), cut, Math.max(0, approved - cut)]);
  for (const { perLine } of Object.values(freezes)) {
    for (const { resolved, released, remaining } of perLine)
      assert(remaining >= 0 && released + remaining === resolved, 'parts of a freeze');
  }
}
