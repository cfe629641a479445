import type { StoredEvent } from '@limit-ledger/event-store';
import { metadataOf } from '@limit-ledger/platform';
import type { MerchantRiskEventOf, MerchantRiskEventType, OpenEpisode } from '@limit-ledger/risk-domain';
import { merchantOfRiskStream } from '../merchant-risk-stream.js';
import type { EpisodeChanges, RaisedEpisode } from './episode-rows.js';

/** What a page of the store did to episodes; `undefined` where it did nothing, which is the most of all pages. */
export function episodeChangesOf(page: readonly StoredEvent[]): EpisodeChanges | undefined {
  const raised: RaisedEpisode[] = [];
  const ended: OpenEpisode[] = [];
  const merchants: string[] = [];
  for (const stored of page) {
    const merchantId = merchantOfRiskStream(stored.stream);
    if (merchantId === undefined) continue;
    if (stored.revision === 0) merchants.push(merchantId);
    const type = stored.type as MerchantRiskEventType;
    if (type === 'signal-raised') {
      const { signalId, policyVersion } = dataOf<'signal-raised'>(stored);
      raised.push({ merchantId, signalId, policyVersion, raisedAt: metadataOf(stored).recordedTime });
    } else if (type === 'signal-cleared' || type === 'signal-ended') {
      const { signalId } = dataOf<'signal-cleared'>(stored);
      ended.push({ merchantId, signalId });
    }
  }
  return raised.length + ended.length + merchants.length === 0 ? undefined : { raised, ended, merchants };
}

const dataOf = <Type extends MerchantRiskEventType>({ data }: StoredEvent): MerchantRiskEventOf<Type>['data'] =>
  JSON.parse(data) as MerchantRiskEventOf<Type>['data'];
