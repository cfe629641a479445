import * as fc from 'fast-check';
import type { Recorded } from '@limit-ledger/kernel';
import { sameRunsFirst } from '@limit-ledger/testing';
import type { PolicyCommand } from './policy-commands.js';
import { policyDecider } from './policy-decider.js';
import type { PolicyEvent } from './policy-events.js';
import type { PolicyState } from './policy-state.js';
import { activate, approve, draft, minute, shadow, stop } from './spec-support/policy-story.js';
import { versionInForce } from './version-in-force.js';

const who = fc.constantFrom('ann', 'bob', 'cid');
const version = fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 2 });
const moment = fc.option(fc.integer({ min: 0, max: 60 }).map(minute), { nil: undefined, freq: 2 });
/** The steps towards being in force come often, so that a version gets there now and then. */
const command: fc.Arbitrary<PolicyCommand> = fc.oneof(
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('one', 'two', 'three'), who).map(([name, by]) => draft(name, by)) },
  { weight: 4, arbitrary: version.map((each) => shadow(each)) },
  { weight: 4, arbitrary: fc.tuple(who, version).map(([by, each]) => approve(by, each)) },
  { weight: 4, arbitrary: fc.tuple(moment, version).map(([from, each]) => activate(from, each)) },
  { weight: 1, arbitrary: version.map((each) => stop(each)) },
  version.map((each): PolicyCommand => ({ type: 'resume-policy', version: each, by: 'ann' })),
  version.map((each): PolicyCommand => ({ type: 'undo-policy', version: each, by: 'ann', openEpisodes: 0, episodes: [] })),
  fc.integer({ min: 1, max: 3 }).map((each): PolicyCommand => ({ type: 'pause-policy', version: each, raised: 1, allowed: 1 })),
);

const histories = fc.array(fc.tuple(command, fc.integer({ min: 0, max: 4 })), { minLength: 8, maxLength: 40, size: 'max' });

describe('whatever is asked, in whatever order', () => {
  it('only what another analyst approved is in force, one version at a time, and no document ever changes', () => {
    let inForceSeen = 0;
    fc.assert(
      fc.property(
        histories,
        (steps) => {
          let state: PolicyState = policyDecider.initial('policy-autumn');
          let at = 0;
          const documents: string[] = [];
          for (const [each, minutes] of [[draft('one'), 0], [shadow(), 0], ...steps] as const) {
            at += minutes;
            const decision = policyDecider.decide(each, state, minute(at));
            if (decision.kind !== 'accepted') continue;
            for (const event of decision.events) {
              const recorded = { ...event, revision: state.revision + 1, recordedTime: minute(at) } as Recorded<PolicyEvent>;
              state = policyDecider.evolve(state, recorded);
              if (event.type === 'policy-drafted') documents.push(JSON.stringify(event.data.document));
            }
            expect(state.versions.map(({ document }) => JSON.stringify(document))).toEqual(documents);
            for (const later of [0, 5, 30, 100]) {
              const inForce = versionInForce(state, minute(at + later));
              if (inForce === undefined) continue;
              inForceSeen += 1;
              expect(inForce.approved?.by).toEqual(expect.any(String));
              expect(inForce.approved?.by).not.toBe(inForce.drafted.by);
              expect(inForce.activated!.activeFrom >= minute(5)).toBe(true);
            }
          }
        },
      ),
      sameRunsFirst(400, histories),
    );
    expect(inForceSeen).toBeGreaterThan(100);
  });
});
