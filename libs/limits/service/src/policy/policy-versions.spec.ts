import fc from 'fast-check';
import { addSeconds } from '@limit-ledger/kernel';
import { loadDefaultPolicy, PolicyInvalid } from './load-policy.js';
import type { PolicyVersion } from './policy-version.js';
import { PolicyVersions } from './policy-versions.js';

const SHIPPED = loadDefaultPolicy();
const at = (seconds: number): string => addSeconds('2026-11-24T04:00:00.000Z', seconds);
const reminders = (...days: readonly number[]) => ({ validityReminderDays: days });
const version = (policyId: string, number: number, seconds: number, limits: PolicyVersion['limits'] = {}): PolicyVersion => ({
  policyId,
  version: number,
  activeFrom: at(seconds),
  limits,
});
/** The version text and the reminders in force at the moments. */
const told = (versions: PolicyVersions, ...seconds: readonly number[]): readonly unknown[] =>
  seconds.map((each) => versions.inForce(at(each))).map((policy) => [policy.version, ...policy.validityReminderDays]);

describe('the policy in force', () => {
  it('is the shipped one while nothing else is known', () => {
    expect(new PolicyVersions(SHIPPED).inForce(at(0))).toEqual(SHIPPED);
  });

  it('has a value of the later activation, and every other as it was', () => {
    const versions = new PolicyVersions(SHIPPED, [
      version('summer', 1, 10, reminders(5)),
      version('ceilings', 3, 20, { lineCeilings: { transaction: 7 } }),
      version('autumn', 1, 5, { ...reminders(9), usageWarning: { belowBasisPoints: 1, rearmBasisPoints: 2 } }),
    ]);
    expect(told(versions, 4, 5, 10)).toEqual([
      ['default@1', 30, 7, 1],
      ['default@1+autumn@1', 9],
      ['default@1+autumn@1+summer@1', 5],
    ]);
    expect(versions.inForce(at(20))).toEqual({
      ...SHIPPED,
      version: 'default@1+autumn@1+summer@1+ceilings@3',
      validityReminderDays: [5],
      usageWarning: { belowBasisPoints: 1, rearmBasisPoints: 2 },
      lineCeilings: { credit: 100_000_000, transaction: 7 },
    });
  });

  it('takes the place of every lower version of the same policy, the shipped one included', () => {
    const versions = new PolicyVersions(SHIPPED, [
      version('default', 1, -100, reminders(30, 7, 1)),
      version('default', 2, 10, reminders(3)),
      version('default', 3, 20),
    ]);
    expect(told(versions, 0, 10, 20)).toEqual([
      ['default@1', 30, 7, 1],
      ['default@2', 3],
      ['default@3', 30, 7, 1],
    ]);
  });

  it('is without a stopped version, and the one before it does not come back', () => {
    const stopped = { ...version('summer', 2, 10, reminders(5)), stoppedFrom: at(20) };
    const versions = new PolicyVersions(SHIPPED, [version('summer', 1, 0, reminders(9)), stopped]);
    expect(told(versions, 9, 19, 20)).toEqual([
      ['default@1+summer@1', 9],
      ['default@1+summer@2', 5],
      ['default@1', 30, 7, 1],
    ]);
  });

  it('goes on past one that was stopped before its moment', () => {
    const never = { ...version('summer', 2, 10, reminders(5)), stoppedFrom: at(10) };
    const versions = new PolicyVersions(SHIPPED, [version('summer', 1, 0, reminders(9)), never]);
    expect(told(versions, 11)).toEqual([['default@1+summer@1', 9]]);
  });

  it('follows a clock that jumps, both ways', () => {
    const versions = new PolicyVersions(SHIPPED, [version('a', 1, 10, reminders(5)), version('b', 1, 20, reminders(6))]);
    expect(told(versions, 25, 5, 15, 10, 9, 20)).toEqual([
      ['default@1+a@1+b@1', 6],
      ['default@1', 30, 7, 1],
      ['default@1+a@1', 5],
      ['default@1+a@1', 5],
      ['default@1', 30, 7, 1],
      ['default@1+a@1+b@1', 6],
    ]);
  });

  it('is the same object until something comes into force', () => {
    const versions = new PolicyVersions(SHIPPED, [version('a', 1, 10, reminders(5))]);
    const first = versions.inForce(at(0));
    expect(versions.inForce(at(9.999))).toBe(first);
    expect(versions.inForce(at(10))).not.toBe(first);
  });

  it('is the same whether it is asked often or once, and in whatever order its versions became known', () => {
    const seconds = fc.integer({ min: 0, max: 20 });
    const anyVersion = fc
      .tuple(
        fc.constantFrom('default', 'a', 'b'),
        fc.integer({ min: 1, max: 3 }),
        seconds,
        fc.option(seconds),
        fc.integer({ min: 1, max: 99 }),
      )
      .map(([policyId, number, from, stopped, days]): PolicyVersion => {
        const activated = version(policyId, number, from, reminders(days));
        return stopped === null ? activated : { ...activated, stoppedFrom: at(stopped) };
      });
    const versions = fc.uniqueArray(anyVersion, {
      selector: ({ policyId, version: number }) => `${policyId}${number}`,
      maxLength: 8,
    });
    fc.assert(
      fc.property(versions, fc.array(seconds, { minLength: 1, maxLength: 20 }), (known, moments) => {
        const often = new PolicyVersions(SHIPPED);
        for (const [index, each] of [...known].reverse().entries()) {
          often.put(each);
          often.inForce(at(moments[index % moments.length]!));
        }
        for (const moment of moments) {
          expect(often.inForce(at(moment))).toEqual(new PolicyVersions(SHIPPED, known).inForce(at(moment)));
        }
      }),
    );
  });

  it.each([
    ['reminders out of order', reminders(1, 7)],
    ['a default beyond its maximum', { reservation: { defaultTtlSeconds: 2, maximumTtlSeconds: 1 } }],
    [
      'a fee beyond the whole',
      { increases: { ...SHIPPED.increases, emergency: { ...SHIPPED.increases.emergency, feeBasisPoints: 10_001 } } },
    ],
  ])('can not be %s', (_, limits) => {
    expect(() => new PolicyVersions(SHIPPED).assertUsable(version('a', 1, 0, limits))).toThrow(PolicyInvalid);
  });
});
