import { Inject, Injectable } from '@nestjs/common';
import { addSeconds, type Clock, type Instant } from '@limit-ledger/kernel';
import { CLOCK } from '@limit-ledger/platform';
import { raisesAllowed, type PolicyVersion, type RulesInForce } from '@limit-ledger/risk-domain';
import { EpisodeRows, type RaisedEpisode } from '../episodes/episode-rows.js';
import { nameOfVersion } from '../in-force/named-version.js';
import { PoliciesInForce } from '../in-force/policies-in-force.js';

/** A version opened more episodes than it may. */
export interface Exceeded {
  readonly policyId: string;
  readonly version: number;
  readonly raised: number;
  readonly allowed: number;
}

const KNOWN_SECONDS = 1;

interface VersionInForce {
  readonly policyId: string;
  readonly version: PolicyVersion;
}

/**
 * How many episodes each version in force opened in its window. What would bring one over its ceiling is asked before, so
 * that commands may be held back until it is known what those under way have opened.
 */
@Injectable()
export class Ceilings {
  /** When, by version, then by merchant and signal, so that what is heard of twice counts once. */
  private readonly counted = new Map<string, Map<string, Instant>>();
  private merchants = 0;
  private known: { readonly room: number; readonly rules: RulesInForce; readonly until: Instant } | undefined;

  constructor(
    @Inject(PoliciesInForce) private readonly policies: PoliciesInForce,
    @Inject(EpisodeRows) private readonly rows: Pick<EpisodeRows, 'merchants' | 'raisedSince'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Reads what was opened before this process started. Throws what the view store throws. */
  async load(): Promise<void> {
    await this.countMerchants();
    const now = this.clock.now();
    for (const { policyId, version } of this.inForce(now)) {
      const since = sinceOf(version, now);
      const limit = this.allowedOf(version) + 1;
      const latestFirst = await this.rows.raisedSince(nameOfVersion({ policyId, version: version.version }), since, limit);
      this.count(latestFirst.toReversed());
    }
  }

  async countMerchants(): Promise<void> {
    this.merchants = await this.rows.merchants();
    this.known = undefined;
  }

  count(raised: readonly RaisedEpisode[]): void {
    for (const { merchantId, signalId, policyVersion, raisedAt } of raised) {
      const ofVersion = this.counted.get(policyVersion) ?? new Map<string, Instant>();
      this.counted.set(policyVersion, ofVersion.set(`${merchantId}/${signalId}`, raisedAt));
    }
    if (raised.length > 0) this.known = undefined;
  }

  /**
   * How many episodes may be opened before a version pauses: the fewest over those in force. Asked for every command, so it is
   * counted anew only when something was opened, another version decides, or some time has passed: that alone makes it more.
   * Throws `EventStoreUnavailable` before the policies were read.
   */
  room(): number {
    const now = this.clock.now();
    const rules = this.policies.rulesAt(now);
    if (this.known?.rules !== rules || now >= this.known.until) {
      this.known = { room: this.countRoom(now), rules, until: addSeconds(now, KNOWN_SECONDS) };
    }
    return this.known.room;
  }

  /** The versions that are beyond their ceiling and have not paused. */
  exceeded(): readonly Exceeded[] {
    const now = this.clock.now();
    return this.inForce(now).flatMap(({ policyId, version }) => {
      const raised = this.raisedOf(policyId, version, now);
      const allowed = this.allowedOf(version);
      return raised > allowed ? [{ policyId, version: version.version, raised, allowed }] : [];
    });
  }

  private countRoom(now: Instant): number {
    return Math.min(
      ...this.inForce(now).map(({ policyId, version }) => this.allowedOf(version) - this.raisedOf(policyId, version, now)),
    );
  }

  private inForce(now: Instant): readonly VersionInForce[] {
    return this.policies.all.flatMap(({ policyId }) => {
      const version = this.policies.inForce(policyId, now);
      return version?.activated === undefined || version.paused !== undefined ? [] : [{ policyId, version }];
    });
  }

  private allowedOf({ activated }: PolicyVersion): number {
    return activated === undefined ? 0 : raisesAllowed(activated.ceiling, this.merchants);
  }

  private raisedOf(policyId: string, version: PolicyVersion, now: Instant): number {
    const raisedAt = this.counted.get(nameOfVersion({ policyId, version: version.version }));
    if (raisedAt === undefined) return 0;
    const since = sinceOf(version, now);
    // They come in the order of time, so that the first one in the window ends the search.
    for (const [key, at] of raisedAt) {
      if (at >= since) break;
      raisedAt.delete(key);
    }
    return raisedAt.size;
  }
}

/** The first moment that counts: what it opened before a person let it go on does not, what it opens at that moment does. */
function sinceOf({ activated, resumed }: PolicyVersion, now: Instant): Instant {
  const windowStart = addSeconds(now, -(activated?.ceiling.windowSeconds ?? 0));
  return resumed !== undefined && resumed.at > windowStart ? resumed.at : windowStart;
}
