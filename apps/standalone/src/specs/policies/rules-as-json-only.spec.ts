import { readFileSync } from 'node:fs';
import { PolicyActs } from '../story/policy-acts.js';
import type { RiskStory } from '../story/risk-story.js';
import { useRiskStory } from '../story/use-risk-story.js';

const DOCUMENT = JSON.parse(readFileSync(new URL('./two-rules.json', import.meta.url), 'utf8')) as object;
const ids = (line: string): string => `complaints-of-refused:${line}:1`;

describe('two rules that are added as JSON alone', () => {
  const story = useRiskStory({ begin: '2026-03-01T00:00:00.000Z' });
  const open = async (): Promise<RiskStory> => {
    await new PolicyActs(story(), 'default').activate(DOCUMENT);
    return story().open({ transaction: 10_000_000, credit: 1_000_000 });
  };

  it('decide like those that ship: the one that is changed', async () => {
    const shop = await open();
    await shop.days('2026-03-01', 1, { inventoryTurnsHundredths: 100 });
    expect(await shop.reduced()).toBe(0);
    await shop.days('2026-03-02', 1, { inventoryTurnsHundredths: 99 });
    expect([await shop.reduced(), shop.lastHeard('signal-raised').policyVersion]).toEqual([1_000_000, 'default@2']);
    await shop.days('2026-03-03', 1, { inventoryTurnsHundredths: 100 });
    expect([await shop.reduced(), await shop.standing()]).toEqual([0, []]);
  });

  it('and the new one, of a measure that none that ships has: on both its lines, until the step and the number are there', async () => {
    const shop = await (await open()).days('2026-03-01', 14, { cancellations: 10, complaints: 1, buyers: 20 });
    await shop.days('2026-03-15', 2, { complaints: 17, cancellations: 10, buyers: 20 });
    expect(await shop.standing()).toEqual([]);
    // Of three days 19, 35 and 35, where 10 cancellations a day are usual.
    await shop.days('2026-03-17', 1, { complaints: 1, cancellations: 10, buyers: 20 });
    expect([...(await shop.standing())].sort()).toEqual([ids('credit'), ids('transaction')]);
    // The credit line has less than the freeze.
    expect([await shop.frozen(), await shop.frozen('credit')]).toEqual([1_500_000, 1_000_000]);
    expect(shop.heard).toContain(`merchant-warned ${ids('credit')}`);
    expect(shop.lastHeard('case-requested')).toMatchObject({ kind: 'freeze', caseRequestId: ids('credit') });
    await shop.days('2026-03-18', 1, { complaints: 3 });
    expect(await shop.frozen()).toBe(1_500_000);
    await shop.step('answer-complaints');
    expect([await shop.frozen(), await shop.frozen('credit'), await shop.standing()]).toEqual([0, 0, []]);
  });

  it('is silent below its own sample, and ends unconfirmed after its own three days', async () => {
    const shop = await (await open()).days('2026-03-01', 14, { cancellations: 10, complaints: 1, buyers: 1 });
    await shop.days('2026-03-15', 3, { complaints: 90, cancellations: 10, buyers: 20 });
    expect(await shop.standing()).toEqual([]);
    await shop.days('2026-03-18', 2, { complaints: 90, cancellations: 10, buyers: 20 });
    expect(await shop.frozen()).toBe(1_500_000);
    await shop.pass(3 * 86_400 - 2);
    expect(await shop.frozen()).toBe(1_500_000);
    await shop.pass(2);
    expect([await shop.frozen(), await shop.frozen('credit'), await shop.standing()]).toEqual([0, 0, []]);
  });
});
