import fc from 'fast-check';
import type { Observation } from '../observation.js';
import { DEFAULT_POLICY } from '../rules/default-policy/default-policy.js';
import { PLAYED_AT, RANDOM_OBSERVATIONS } from './spec-support/random-observations.js';
import { RiskScenario } from './scenario/risk-scenario.js';

const RUNS = { numRuns: Number(process.env['MODEL_RUNS'] ?? 40) };
const SECONDS_AN_HOUR = 3_600;

function played(observations: readonly Observation[]): RiskScenario {
  const shop = RiskScenario.under(DEFAULT_POLICY).at(PLAYED_AT);
  for (const observation of observations) shop.pass(SECONDS_AN_HOUR).observe(observation);
  return shop;
}

describe('observations in any order, twice and corrected', () => {
  it('open one episode of a rule and line at a time, and end only what is open', () => {
    fc.assert(
      fc.property(RANDOM_OBSERVATIONS, (observations) => {
        const open = new Set<string>();
        for (const signal of played(observations).signals()) {
          const [what, signalId = ''] = signal.split(' ');
          const key = signalId.slice(0, signalId.lastIndexOf(':'));
          const isOpenOfKey = [...open].filter((each) => each.startsWith(`${key}:`));
          if (what === 'raised') {
            expect(isOpenOfKey).toEqual([]);
            open.add(signalId);
          } else {
            expect(isOpenOfKey).toEqual([signalId]);
            if (what !== 'eased') open.delete(signalId);
          }
        }
      }),
      RUNS,
    );
  });

  it('decide the same each time, and a replay stands where the decider stood', () => {
    fc.assert(
      fc.property(RANDOM_OBSERVATIONS, (observations) => {
        const shop = played(observations);
        expect(played(observations).events).toEqual(shop.events);
        const again = shop.events.reduce(
          (risk, event) => shop.decider.evolve(risk, event),
          shop.decider.initial('merchant-risk-shop'),
        );
        expect(again.state).toEqual(shop.risk.state);
        expect(again.days.kept()).toEqual(shop.risk.days.kept());
      }),
      RUNS,
    );
  });

  it('change nothing that was decided when they all come once more', () => {
    fc.assert(
      fc.property(RANDOM_OBSERVATIONS, (observations) => {
        const shop = played(observations);
        const before = shop.signals();
        for (const observation of observations) shop.observe(observation);
        expect(shop.signals()).toEqual(before);
      }),
      RUNS,
    );
  });
});
