import type { StoredEvent } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { keepFollowing } from '@limit-ledger/platform';
import { policyOfStream } from '@limit-ledger/risk-domain';
import { versionNamed, type NamedVersion } from '../in-force/named-version.js';
import type { PoliciesInForce } from '../in-force/policies-in-force.js';
import { heldBackIn } from './held-back-in.js';
import type { HeldBack, HeldBackRows } from './held-back-rows.js';

export interface HeldBackEvaluationsOptions {
  readonly rows: HeldBackRows;
  readonly policies: Pick<PoliciesInForce, 'find' | 'inForce'>;
  readonly clock: Clock;
  /** Under the ceilings; once more it changes nothing. */
  readonly evaluate: (merchantId: string, version: NamedVersion) => Promise<unknown>;
  readonly onError?: (error: unknown) => void;
}

type Standing = 'goes-on' | 'paused' | 'over';

const MERCHANTS_A_PAGE = 100;

/**
 * What versions held back while they had paused is evaluated once they go on, a merchant at a time, until they pause again. What
 * is to be done stands in the rows alone: after a crash it goes on where it was.
 */
export class HeldBackEvaluations {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private asked = Promise.withResolvers<void>();

  constructor(private readonly options: HeldBackEvaluationsOptions) {}

  start(): void {
    this.running ??= keepFollowing((signal) => this.run(signal), this.stopping.signal, this.options.onError);
  }

  /** Settles when nothing is under way any more; before the runner is closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.asked.resolve();
    await this.running;
  }

  /** Notes what a page of the store says, once policies are known as of it. Throws what the view store throws. */
  async take(page: readonly StoredEvent[]): Promise<void> {
    const heldBack = heldBackIn(page);
    if (heldBack.length > 0) await this.options.rows.save(heldBack);
    if (heldBack.length > 0 || page.some(({ stream }) => policyOfStream(stream) !== undefined)) this.asked.resolve();
  }

  /** Of how many merchants something is to be evaluated now. Throws what the view store throws. */
  async left(): Promise<number> {
    const { rows } = this.options;
    let left = 0;
    for (const policyVersion of await rows.versions()) {
      if (this.standingOf(versionNamed(policyVersion)) === 'goes-on') left += await rows.count(policyVersion);
    }
    return left;
  }

  private async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      this.asked = Promise.withResolvers();
      for (const policyVersion of await this.options.rows.versions()) await this.evaluateAll(policyVersion, signal);
      await this.asked.promise;
    }
  }

  private async evaluateAll(policyVersion: string, signal: AbortSignal): Promise<void> {
    const { rows } = this.options;
    const version = versionNamed(policyVersion);
    while (!signal.aborted) {
      const standing = this.standingOf(version);
      if (standing === 'over') return rows.removeAll(policyVersion);
      const page = standing === 'paused' ? [] : await rows.first(policyVersion, MERCHANTS_A_PAGE);
      if (page.length === 0) return;
      await rows.remove(await this.evaluatePage(page, version, signal));
    }
  }

  /** Those of which it is known that they were evaluated while the version went on. */
  private async evaluatePage(
    page: readonly HeldBack[],
    version: NamedVersion,
    signal: AbortSignal,
  ): Promise<readonly HeldBack[]> {
    const { policies, evaluate } = this.options;
    const revision = policies.find(version.policyId)?.revision;
    const evaluated: HeldBack[] = [];
    for (const each of page) {
      if (signal.aborted) break;
      await evaluate(each.merchantId, version);
      if (policies.find(version.policyId)?.revision !== revision) break;
      evaluated.push(each);
    }
    return evaluated;
  }

  private standingOf({ policyId, version }: NamedVersion): Standing {
    const { policies, clock } = this.options;
    const inForce = policies.inForce(policyId, clock.now());
    if (inForce?.version !== version) return 'over';
    return inForce.paused === undefined ? 'goes-on' : 'paused';
  }
}
