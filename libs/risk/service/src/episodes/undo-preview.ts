import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@limit-ledger/kernel';
import { CLOCK, VIEW_STORE } from '@limit-ledger/platform';
import { versionToUndo, type OpenEpisode } from '@limit-ledger/risk-domain';
import type { ViewStore } from '@limit-ledger/view-store';
import { nameOfVersion } from '../in-force/named-version.js';
import { PoliciesInForce } from '../in-force/policies-in-force.js';
import { EpisodeRows } from './episode-rows.js';

/** More than an event should hold, and than a person reads. */
const MOST_LISTED = 500;

export interface EpisodesToUndo {
  readonly openEpisodes: number;
  /** The first of them, by merchant. */
  readonly episodes: readonly OpenEpisode[];
}

/** Lists what a version opened and what is open still. */
@Injectable()
export class UndoPreview {
  private readonly rows: EpisodeRows;

  constructor(
    @Inject(VIEW_STORE) viewStore: ViewStore,
    @Inject(PoliciesInForce) private readonly policies: PoliciesInForce,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.rows = new EpisodeRows(viewStore);
  }

  /** Of the version that would be undone; nothing of one that does not exist. Throws what the view store throws. */
  async of(policyId: string, version: number | undefined): Promise<EpisodesToUndo> {
    const policy = this.policies.find(policyId);
    const found = policy && versionToUndo(policy, version, this.clock.now());
    if (found === undefined) return { openEpisodes: 0, episodes: [] };
    const policyVersion = nameOfVersion({ policyId, version: found.version });
    return {
      openEpisodes: await this.rows.countOpen(policyVersion),
      episodes: await this.rows.openOf(policyVersion, MOST_LISTED),
    };
  }
}
