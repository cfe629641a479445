import type { EventStore, Position, StoredEvent } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { followerLag, keepFollowing, type FollowerLag } from '@limit-ledger/platform';
import { policyOfStream, type PolicyEventOf } from '@limit-ledger/risk-domain';
import type { HeldBackEvaluations } from '../held-back/held-back-evaluations.js';
import { versionNamed } from '../in-force/named-version.js';
import type { PoliciesInForce } from '../in-force/policies-in-force.js';
import { episodeChangesOf } from './episode-changes-of.js';
import type { EpisodeChanges, EpisodeRows, RaisedEpisode } from './episode-rows.js';

export type UndoneVersion = Pick<PolicyEventOf<'policy-undone'>['data'], 'policyId' | 'version'>;

export interface EpisodesFollowerOptions {
  readonly store: EventStore;
  readonly rows: EpisodeRows;
  readonly policies: Pick<PoliciesInForce, 'take' | 'find'>;
  readonly clock: Clock;
  /** Told every page, once policies are known as of it. */
  readonly heldBack: Pick<HeldBackEvaluations, 'take'>;
  /** What happened to episodes, here or elsewhere, once the rows say it. */
  readonly onChanges: (changes: EpisodeChanges) => Promise<void>;
  /** Every episode of it that is open is to end. */
  readonly onUndone: (version: UndoneVersion) => Promise<void>;
  /** Opened by a version that was undone meanwhile. */
  readonly onRaisedByUndone: (version: UndoneVersion, raised: readonly RaisedEpisode[]) => Promise<void>;
  readonly onError?: (error: unknown) => void;
}

const EVENTS_BETWEEN_POSITIONS = 1_000;
const NOTHING: EpisodeChanges = { raised: [], ended: [], merchants: [] };

/**
 * Keeps the rows of episodes and what is known of policies by following the event store, and has done what follows from them.
 * Rows come first, then what follows, then the position: a crash in between does it again, which changes nothing.
 */
export class EpisodesFollower {
  private readonly stopping = new AbortController();
  private following: Promise<void> | undefined;
  private reached: Position | undefined;
  private unsavedEvents = 0;

  constructor(private readonly options: EpisodesFollowerOptions) {}

  start(): void {
    this.following ??= keepFollowing((signal) => this.follow(signal), this.stopping.signal, this.options.onError);
  }

  /** Settles when nothing is under way any more; before the runners are closed. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.following;
  }

  lag(): Promise<FollowerLag> {
    return followerLag(this.options.store, this.reached, this.options.clock.now());
  }

  private async follow(signal: AbortSignal): Promise<void> {
    const { store, rows } = this.options;
    this.reached = await rows.position();
    this.unsavedEvents = 0;
    for await (const page of store.follow(this.reached, signal)) if (page.length > 0) await this.takeIn(page);
  }

  private async takeIn(page: readonly StoredEvent[]): Promise<void> {
    const { rows, policies, heldBack } = this.options;
    const ofPolicies = page.filter(({ stream }) => policyOfStream(stream) !== undefined);
    for (const stored of ofPolicies) await policies.take(stored);
    await heldBack.take(page);
    const changes = episodeChangesOf(page);
    if (changes !== undefined) await rows.save(changes, undefined);
    await this.followUp(changes, ofPolicies);
    const position = page.at(-1)?.position;
    this.unsavedEvents += page.length;
    if (changes !== undefined || ofPolicies.length > 0 || this.unsavedEvents >= EVENTS_BETWEEN_POSITIONS) {
      await rows.save(NOTHING, position);
      this.unsavedEvents = 0;
    }
    this.reached = position;
  }

  private async followUp(changes: EpisodeChanges | undefined, ofPolicies: readonly StoredEvent[]): Promise<void> {
    const { onChanges, onUndone, onRaisedByUndone } = this.options;
    if (changes !== undefined) await onChanges(changes);
    for (const stored of ofPolicies) {
      if (stored.type === 'policy-undone') await onUndone(JSON.parse(stored.data) as UndoneVersion);
    }
    for (const [policyVersion, ofVersion] of Map.groupBy(changes?.raised ?? [], (each) => each.policyVersion)) {
      const undone = this.undoneVersion(policyVersion);
      if (undone !== undefined) await onRaisedByUndone(undone, ofVersion);
    }
  }

  private undoneVersion(policyVersion: string): UndoneVersion | undefined {
    const { policyId, version } = versionNamed(policyVersion);
    const found = this.options.policies.find(policyId)?.versions[version - 1];
    return found?.undone === undefined ? undefined : { policyId, version };
  }
}
