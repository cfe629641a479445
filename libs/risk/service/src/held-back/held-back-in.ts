import type { StoredEvent } from '@limit-ledger/event-store';
import type { MerchantRiskEventOf, MerchantRiskEventType } from '@limit-ledger/risk-domain';
import { merchantOfRiskStream } from '../merchant-risk-stream.js';
import type { HeldBack } from './held-back-rows.js';

const TYPE: MerchantRiskEventType = 'rules-evaluated';
/** Looked for in the text, since nearly every observation has evaluations: a quote inside a value is escaped. */
const PAUSED = '"result":"paused"';

/** Which merchants versions held something back from in a page of the store, while they had paused. */
export function heldBackIn(page: readonly StoredEvent[]): readonly HeldBack[] {
  return page.flatMap(({ stream, type, data, revision }) => {
    const merchantId = type === TYPE && data.includes(PAUSED) ? merchantOfRiskStream(stream) : undefined;
    if (merchantId === undefined) return [];
    const { evaluations } = JSON.parse(data) as MerchantRiskEventOf<'rules-evaluated'>['data'];
    const paused = evaluations.filter(({ result, shadow }) => result === 'paused' && shadow !== true);
    return [...new Set(paused.map(({ policyVersion }) => policyVersion))].map((policyVersion) => {
      return { merchantId, policyVersion, revision };
    });
  });
}
