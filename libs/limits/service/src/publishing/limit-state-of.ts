import type { MerchantLimitStateV1, PublishedEvent } from '@limit-ledger/contracts';
import type { StoredEvent } from '@limit-ledger/event-store';
import { LINE_KINDS, lineNumbers, type LineState, type MerchantState } from '@limit-ledger/limits-domain';
import { metadataOf } from '@limit-ledger/platform';
import { merchantStream } from '../merchant-stream.js';

/** A merchant's lines as they are told, after the event `cause` or a later one; `undefined` before it is registered. */
export function limitStateOf(merchant: MerchantState, cause: StoredEvent): PublishedEvent | undefined {
  const { profile, merchantId, revision, recordedTime } = merchant;
  if (profile === undefined || recordedTime === undefined) return undefined;
  const stream = merchantStream(merchantId);
  const data: MerchantLimitStateV1 = {
    merchantId,
    currency: profile.currency,
    lines: LINE_KINDS.flatMap((kind) => merchant.lines[kind] ?? []).map(lineOf),
  };
  return {
    // The same state again is the same message again.
    id: `${stream}@${revision}`,
    source: `/limits/${stream}`,
    type: 'limit-ledger.limits.merchant-limit-state.v1',
    subject: merchantId,
    time: recordedTime,
    recordedTime,
    revision,
    correlationId: metadataOf(cause).correlationId,
    data,
  };
}

function lineOf(state: LineState): MerchantLimitStateV1['lines'][number] {
  const { line, approved, temporary, reduced, frozenGross, reserved, used, validUntil, lapsed } = state;
  const end = validUntil === undefined ? {} : { validUntil };
  return { line, approved, temporary, reduced, frozenGross, reserved, used, ...lineNumbers(state), ...end, lapsed };
}
