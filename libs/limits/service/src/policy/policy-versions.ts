import type { Instant } from '@limit-ledger/kernel';
import type { LimitsPolicy } from '@limit-ledger/limits-domain';
import { policyFrom } from './load-policy.js';
import { overlaidPolicy } from './overlaid-policy.js';
import { versionTextOf, type PolicyVersion } from './policy-version.js';
import { versionsInForce } from './versions-in-force.js';

interface Span {
  readonly policy: LimitsPolicy;
  /** It holds from here, this moment included, … */
  readonly from: Instant;
  /** … to here, this moment left out. */
  readonly until: Instant;
}

const BEFORE_ALL: Instant = '0000-01-01T00:00:00.000Z';
const AFTER_ALL = '9999-12-31T23:59:59.999Z~';

/** The policy versions that limits knows of, and which values decide at a moment. */
export class PolicyVersions {
  private readonly versions: Map<string, PolicyVersion>;
  private span: Span | undefined;

  /** `shipped` stands under all of them. */
  constructor(
    private readonly shipped: LimitsPolicy,
    known: readonly PolicyVersion[] = [],
  ) {
    this.versions = new Map(known.map((version) => [versionTextOf(version), version]));
  }

  /** Asked for every command: the same object, after two comparisons, for as long as nothing comes into force or ends. */
  inForce(now: Instant): LimitsPolicy {
    if (this.span === undefined || now < this.span.from || now >= this.span.until) this.span = this.spanAt(now);
    return this.span.policy;
  }

  find(of: Pick<PolicyVersion, 'policyId' | 'version'>): PolicyVersion | undefined {
    return this.versions.get(versionTextOf(of));
  }

  /** Whether limits can decide by the version's values; all of them, or none. Throws `PolicyInvalid`. */
  assertUsable(version: PolicyVersion): void {
    policyFrom(overlaidPolicy(this.shipped, [version]));
  }

  /** From now on what is known of that version. */
  put(version: PolicyVersion): void {
    this.versions.set(versionTextOf(version), version);
    this.span = undefined;
  }

  private spanAt(now: Instant): Span {
    const all = [...this.versions.values()];
    const moments = all
      .flatMap(({ activeFrom, stoppedFrom }) => [activeFrom, stoppedFrom])
      .filter((each) => each !== undefined);
    const from = moments.reduce((latest, each) => (each <= now && each > latest ? each : latest), BEFORE_ALL);
    const until = moments.reduce((earliest, each) => (each > now && each < earliest ? each : earliest), AFTER_ALL);
    return { policy: overlaidPolicy(this.shipped, versionsInForce(all, now)), from, until };
  }
}
