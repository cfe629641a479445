import type { PublishedEvent } from '@limit-ledger/contracts';
import { openViewStore, type ViewStore } from '@limit-ledger/view-store';
import { loadDefaultPolicy, type PolicyInvalid } from '../policy/load-policy.js';
import { PolicyVersions } from '../policy/policy-versions.js';
import { StoredPolicyVersions } from '../policy/stored-policy-versions.js';
import { whenPolicyActivatedDecideByIt } from './when-policy-activated-decide-by-it.js';
import { whenPolicyStoppedDecideWithoutIt } from './when-policy-stopped-decide-without-it.js';

const at = (minute: number): string => `2026-11-24T12:${String(minute).padStart(2, '0')}:00.000Z`;
const SHIPPED = loadDefaultPolicy();

describe('what is published of policies', () => {
  let viewStore: ViewStore;
  let stored: StoredPolicyVersions;
  let versions: PolicyVersions;
  let refused: PolicyInvalid[];
  beforeEach(async () => {
    viewStore = await openViewStore('sqlite::memory:');
    stored = new StoredPolicyVersions(viewStore);
    versions = new PolicyVersions(SHIPPED);
    refused = [];
  });
  afterEach(() => viewStore.close());

  const eventOf = (data: object, version: number): PublishedEvent => ({
    id: `event-${version}-${Object.keys(data).join('-')}`,
    source: '/risk/policy-summer',
    type: '',
    subject: 'summer',
    time: at(0),
    recordedTime: at(0),
    revision: version,
    correlationId: 'c',
    data: { policyId: 'summer', version, ...data },
  });
  const activate = (version: number, activeFrom: string, limits: object = { validityReminderDays: [version] }): Promise<void> =>
    whenPolicyActivatedDecideByIt(versions, stored, (error) => refused.push(error))(eventOf({ activeFrom, limits }, version));
  const stop = (version: number, stoppedFrom: string): Promise<void> =>
    whenPolicyStoppedDecideWithoutIt(versions, stored)(eventOf({ stoppedFrom }, version));
  const remindersAt = (minute: number): readonly number[] => versions.inForce(at(minute)).validityReminderDays;
  /** What a process knows that starts now. */
  const restart = async (): Promise<void> => void (versions = new PolicyVersions(SHIPPED, await stored.all()));

  it('decides from its moment on, until it is stopped, and so after a restart', async () => {
    await activate(1, at(10));
    await stop(1, at(20));
    const before = [9, 10, 19, 20].map(remindersAt);
    expect(before).toEqual([[30, 7, 1], [1], [1], [30, 7, 1]]);
    await restart();
    expect([9, 10, 19, 20].map(remindersAt)).toEqual(before);
  });

  it('is the same when it comes twice, and out of order', async () => {
    await stop(2, at(20));
    await activate(2, at(10));
    await activate(1, at(5));
    await restart();
    for (let twice = 0; twice < 2; twice += 1) await activate(2, at(10));
    expect([5, 9, 10, 19, 20].map(remindersAt)).toEqual([[1], [1], [2], [2], [30, 7, 1]]);
    await stop(2, at(20));
    await restart();
    expect([19, 20].map(remindersAt)).toEqual([[2], [30, 7, 1]]);
    expect(await stored.all()).toHaveLength(2);
  });

  it('decides nothing with a value that can not be decided by: what was in force goes on, before and after a restart', async () => {
    await activate(1, at(5));
    await activate(2, at(10), { validityReminderDays: [7], usageWarning: { belowBasisPoints: 2, rearmBasisPoints: 1 } });
    expect(refused.map(({ message }) => message)).toEqual(['usageWarning.belowBasisPoints is 0 to rearmBasisPoints']);
    expect(remindersAt(10)).toEqual([1]);
    await restart();
    expect(versions.inForce(at(10)).version).toBe('default@1+summer@1');
  });

  it('is not in force as long as it could not be kept', async () => {
    const failing = { save: () => Promise.reject(new Error('disk full')) };
    const reaction = whenPolicyActivatedDecideByIt(versions, failing, () => undefined);
    await expect(reaction(eventOf({ activeFrom: at(0), limits: { validityReminderDays: [5] } }, 1))).rejects.toThrow(
      'disk full',
    );
    expect(remindersAt(1)).toEqual([30, 7, 1]);
  });
});
