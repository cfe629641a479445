import { Inject, Injectable } from '@nestjs/common';
import { EventStoreUnavailable, type EventStore, type StoredEvent } from '@limit-ledger/event-store';
import type { Instant } from '@limit-ledger/kernel';
import { EVENT_STORE, receiptOf } from '@limit-ledger/platform';
import {
  isInShadow,
  policyDecider,
  policyOfStream,
  policyStream,
  rulesInForce,
  versionInForce,
  type ActivationTerms,
  type PolicyEvent,
  type PolicyState,
  type PolicyVersion,
  type PolicyVersionInForce,
  type RulesInForce,
} from '@limit-ledger/risk-domain';
import { streamsThatBegin } from '../streams-that-begin.js';
import { SHIPPED_POLICY_ID, shippedActivationTerms } from './shipped-policy.js';

const PAGE_EVENTS = 100;

/**
 * All policies as they stand, in memory: what this process decided is in it before it is answered, what others decided as
 * soon as it was followed. Which version is in force is told by the date alone.
 */
@Injectable()
export class PoliciesInForce {
  private readonly policies = new Map<string, PolicyState>();
  private readonly underWay = new Map<string, Promise<void>>();
  private isLoaded = false;
  private made: { readonly rules: RulesInForce; readonly from: Instant; readonly until: Instant | undefined } | undefined;

  constructor(@Inject(EVENT_STORE) private readonly eventStore: Pick<EventStore, 'read' | 'heads'>) {}

  /** Reads every policy there is. Throws what the store throws. */
  async load(): Promise<void> {
    await this.readAll();
    this.isLoaded = true;
  }

  private async readAll(): Promise<void> {
    for await (const stream of streamsThatBegin(this.eventStore, policyStream(''))) {
      const policyId = policyOfStream(stream);
      if (policyId !== undefined) await this.catchUp(policyId);
    }
  }

  /** Takes note of an event that was followed. */
  async take({ stream, revision }: Pick<StoredEvent, 'stream' | 'revision'>): Promise<void> {
    const policyId = policyOfStream(stream);
    if (policyId !== undefined && revision > this.revisionOf(policyId)) await this.catchUp(policyId);
  }

  /** Reads what is new of a policy. Throws what the store throws. */
  async catchUp(policyId: string): Promise<void> {
    const reading = (this.underWay.get(policyId) ?? Promise.resolve()).then(() => this.read(policyId));
    const settled = reading.catch(() => undefined);
    this.underWay.set(policyId, settled);
    try {
      await reading;
    } finally {
      if (this.underWay.get(policyId) === settled) this.underWay.delete(policyId);
    }
  }

  /** By id. */
  get all(): readonly PolicyState[] {
    return [...this.policies.values()].sort((one, other) => (one.policyId < other.policyId ? -1 : 1));
  }

  find(policyId: string): PolicyState | undefined {
    return this.policies.get(policyId);
  }

  /**
   * Made anew when a policy changed or a moment has come, not for each who asks. Throws `EventStoreUnavailable` before the
   * policies were read: what is decided by no rules would be decided wrongly.
   */
  rulesAt(now: Instant): RulesInForce {
    if (!this.isLoaded) throw new EventStoreUnavailable('the policies are not read yet');
    if (this.made === undefined || now < this.made.from || (this.made.until !== undefined && now >= this.made.until)) {
      this.made = { rules: this.make(now), from: now, until: this.nextMomentAfter(now) };
    }
    return this.made.rules;
  }

  /** The version of the policy that decides at the moment. */
  inForce(policyId: string, at: Instant): PolicyVersion | undefined {
    const policy = this.policies.get(policyId);
    return policy && versionInForce(policy, at);
  }

  /** Under which terms versions come into force now: what the policy that ships says, in whatever version. */
  activationTerms(now: Instant): ActivationTerms {
    return this.inForce(SHIPPED_POLICY_ID, now)?.document.activation ?? shippedActivationTerms();
  }

  private revisionOf(policyId: string): number {
    return this.policies.get(policyId)?.revision ?? -1;
  }

  private async read(policyId: string): Promise<void> {
    const stream = policyStream(policyId);
    for (;;) {
      const page = await this.eventStore.read(stream, { from: this.revisionOf(policyId) + 1, limit: PAGE_EVENTS });
      let state = this.policies.get(policyId) ?? policyDecider.initial(stream);
      for (const stored of page) state = policyDecider.evolve(state, receiptOf<PolicyEvent>(stored));
      if (state.revision >= 0) this.policies.set(policyId, state);
      if (page.length > 0) this.made = undefined;
      if (page.length < PAGE_EVENTS) return;
    }
  }

  private make(now: Instant): RulesInForce {
    const active: PolicyVersionInForce[] = [];
    const shadow: PolicyVersionInForce[] = [];
    for (const policy of this.policies.values()) {
      const { policyId, versions } = policy;
      const version = versionInForce(policy, now);
      if (version?.activated !== undefined) {
        const { document, activated, paused } = version;
        active.push({
          policyId,
          version: version.version,
          activeFrom: activated.activeFrom,
          document,
          ...(paused === undefined ? {} : { paused: true }),
        });
      }
      for (const each of versions) {
        if (each.shadowed === undefined || !isInShadow(each, now)) continue;
        shadow.push({ policyId, version: each.version, activeFrom: each.shadowed.at, document: each.document });
      }
    }
    return rulesInForce(active, shadow);
  }

  private nextMomentAfter(now: Instant): Instant | undefined {
    const moments = [...this.policies.values()].flatMap(({ versions }) =>
      versions.flatMap(({ activated }) => activated?.activeFrom ?? []),
    );
    return moments.filter((moment) => moment > now).sort()[0];
  }
}
