import type { CommandBus } from '@nestjs/cqrs';
import { RiskRequest } from '../commands/risk-request.js';
import type { EpisodeRows } from '../episodes/episode-rows.js';
import { nameOfVersion } from '../in-force/named-version.js';
import type { OpenEpisode } from '@limit-ledger/risk-domain';

const EPISODES_A_PAGE = 500;
const ACTOR = { subject: 'risk', role: 'service' };

/** Ends the episodes named, each by an event of its own in its merchant's history. Throws what the handler throws. */
export async function endEpisodes(
  commandBus: Pick<CommandBus, 'execute'>,
  { policyId, version }: { readonly policyId: string; readonly version: number },
  episodes: readonly OpenEpisode[],
  correlationId: string,
): Promise<void> {
  for (const [merchantId, ofMerchant] of Map.groupBy(episodes, (episode) => episode.merchantId)) {
    const signalIds = ofMerchant.map(({ signalId }) => signalId);
    const asked = { type: 'end-episodes-of', policyId, version, cause: 'policy-undone', signalIds } as const;
    await commandBus.execute(new RiskRequest(merchantId, asked, { actor: ACTOR, correlationId }));
  }
}

/** Ends all that a version opened and that is open. */
export async function endEpisodesOfVersion(
  commandBus: Pick<CommandBus, 'execute'>,
  rows: Pick<EpisodeRows, 'openOf'>,
  version: { readonly policyId: string; readonly version: number },
  correlationId: string,
): Promise<void> {
  const policyVersion = nameOfVersion(version);
  let last: OpenEpisode | undefined;
  do {
    const page = await rows.openOf(policyVersion, EPISODES_A_PAGE, last);
    await endEpisodes(commandBus, version, page, correlationId);
    last = page.at(-1);
  } while (last !== undefined);
}
