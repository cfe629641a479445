import type { RiskPolicyDocument } from '@limit-ledger/risk-domain';
import type { SpecAnswer } from '@limit-ledger/testing';
import type { RiskStory } from './risk-story.js';

/** The lead that an activation has to have, as the policy that ships says. */
export const LEAD_SECONDS = 300;

/** What two analysts do with a policy. */
export class PolicyActs {
  constructor(
    private readonly story: RiskStory,
    readonly policyId: string,
  ) {}

  get(): Promise<SpecAnswer> {
    return this.author.get(`/v1/policies/${this.policyId}`);
  }

  draft(document: object): Promise<SpecAnswer> {
    return this.author.post('/v1/policies', { policyId: this.policyId, document });
  }

  /** By the one who drafted it, unless `by` is the other. */
  does(act: string, body: object = {}, by = this.author): Promise<SpecAnswer> {
    return by.post(`/v1/policies/${this.policyId}/${act}`, body);
  }

  get author(): RiskStory['analyst'] {
    return this.story.service.as('analyst', undefined, 'author');
  }

  get other(): RiskStory['analyst'] {
    return this.story.service.as('analyst', undefined, 'other');
  }

  /** Drafted, tried, approved by the other, and to decide from a moment on; the earliest without one. */
  async schedule(document: object, activation: object = {}): Promise<void> {
    const answers = [
      await this.draft(document),
      await this.does('shadow'),
      await this.does('approve', {}, this.other),
      await this.does('activate', activation),
    ];
    const failed = answers.find(({ status }) => status >= 300);
    if (failed !== undefined) throw new Error(failed.text);
    await this.story.settled();
  }

  /** And that moment has come. */
  async activate(document: object, activation: object = {}): Promise<void> {
    await this.schedule(document, activation);
    await this.story.pass(LEAD_SECONDS);
  }
}

/** A document with only these of the rules of another. */
export function onlyRules(document: RiskPolicyDocument, ...ruleIds: readonly string[]): RiskPolicyDocument {
  return { ...document, rules: document.rules.filter(({ ruleId }) => ruleIds.includes(ruleId)) };
}
