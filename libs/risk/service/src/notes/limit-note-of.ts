import type { LimitsMerchantLimitEventsV1, MerchantLimitStateV1, PublishedEvent } from '@limit-ledger/contracts';
import type { LimitFact, LimitNote } from '@limit-ledger/risk-domain';

type Events = LimitsMerchantLimitEventsV1;
type FactsOf = { readonly [Type in keyof Events]?: (data: Events[Type]) => readonly LimitFact[] };

/** `<rule>:<line>:<episode>`: what a rule placed; what a person placed has an id of another form, or is no open episode. */
const SIGNAL_ID = /^[a-z0-9-]{1,40}:(?:credit|transaction|withdrawal|all):[1-9][0-9]*$/;

/** What rules need of limits, by the type of the event; of all others nothing. */
const FACTS_OF: FactsOf = {
  'limit-ledger.limits.merchant-registered.v1': ({ industry }) => [{ kind: 'registered', industry }],
  'limit-ledger.limits.limit-captured.v1': ({ orderId, captureId, amount, buyerRef, deviceRef, accountRef }) => [
    {
      kind: 'captured',
      orderId,
      captureId,
      amount,
      ...(buyerRef !== undefined && { buyerRef }),
      ...(deviceRef !== undefined && { deviceRef }),
      ...(accountRef !== undefined && { accountRef }),
    },
  ],
  'limit-ledger.limits.freeze-released.v1': ({ freezeId, cause, remaining }) => {
    if (!SIGNAL_ID.test(freezeId) || remaining.some(({ amount }) => amount > 0)) return [];
    if (cause === 'unconfirmed') return [{ kind: 'unconfirmed', signalId: freezeId }];
    return cause === 'request' ? [{ kind: 'lifted', signalId: freezeId }] : [];
  },
  'limit-ledger.limits.reduction-restored.v1': ({ reductionId, cause = 'request' }) =>
    SIGNAL_ID.test(reductionId) && cause === 'request' ? [{ kind: 'lifted', signalId: reductionId }] : [],
  'limit-ledger.limits.temporary-increase-granted.v1': ({ increaseId, kind, line, from, until, declaredDailySales, booked }) => [
    {
      kind: 'increase-granted',
      increaseId,
      increaseKind: kind as 'temporary',
      line,
      from,
      until,
      // Of a guarantee that was asked for too late the declared sales do not count; as a step of a way back it does.
      ...(declaredDailySales !== undefined && booked !== 'late' && { declaredDailySales }),
    },
  ],
  'limit-ledger.limits.temporary-increase-ended.v1': ({ increaseId }) => [{ kind: 'increase-ended', increaseId }],
};

/** The types of which rules need something. */
export const LIMIT_EVENT_TYPES: readonly string[] = Object.keys(FACTS_OF);

/** What an event of limits says to rules; `undefined` of one that says nothing to them. */
export function limitNoteOf({ type, data, revision, time }: PublishedEvent): LimitNote | undefined {
  const factsOf = (FACTS_OF as Readonly<Record<string, ((of: never) => readonly LimitFact[]) | undefined>>)[type];
  const facts = factsOf?.(data as never) ?? [];
  return facts.length === 0 ? undefined : { revision, effectiveTime: time, facts };
}

/** The lines of a merchant, as they are told beside the events. */
export function linesNoteOf({ data, revision, time }: PublishedEvent<string, MerchantLimitStateV1>): LimitNote | undefined {
  const facts = data.lines.map(({ line, approved, effective, reserved, used, available }): LimitFact => {
    return { kind: 'line', line: { line, approved, effective, reserved, used, available } };
  });
  return facts.length === 0 ? undefined : { revision, effectiveTime: time, facts, ofState: true };
}
