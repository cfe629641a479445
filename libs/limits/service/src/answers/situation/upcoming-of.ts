import { lapseMoment, type LineState } from '@limit-ledger/limits-domain';
import { idShownTo, reasonShownTo } from '../../reasons/shown-to.js';
import type { UpcomingBody } from '../bodies/situation/upcoming-body.js';
import type { SituationContext, StandingTerms } from './standing-terms.js';

/** What will happen to a line by itself, soonest first. */
export function upcomingOf(
  line: LineState,
  terms: readonly StandingTerms[],
  { audience, merchant, now }: Pick<SituationContext, 'audience' | 'merchant' | 'now'>,
): readonly UpcomingBody[] {
  const released = terms.flatMap(({ id, of, amount, releaseAt, isConfirmed }) => {
    const at = releaseAt ?? (isConfirmed ? undefined : of.placedBy?.unconfirmedEndsAt);
    return at === undefined ? [] : [{ kind: 'freeze-ends' as const, at, id: idShownTo(audience, id, of), amount }];
  });
  const increases = Object.values(merchant.increases)
    .filter((each) => each.line === line.line && each.status !== 'ended')
    .flatMap(({ increaseId: id, amount, from, until, status }) => [
      ...(status === 'granted' && from > now ? [{ kind: 'increase-starts' as const, at: from, id, amount }] : []),
      { kind: 'increase-ends' as const, at: until, id, amount },
    ]);
  const validity =
    line.lapsed || line.validUntil === undefined ? [] : [{ kind: 'validity-ends' as const, at: lapseMoment(line.validUntil) }];
  const lowering = merchant.lowerings[line.line];
  const lowered =
    lowering === undefined
      ? []
      : [
          {
            kind: 'lowering' as const,
            at: lowering.lowersAt,
            id: lowering.reevaluationId,
            limit: lowering.limit,
            ...reasonShownTo(audience, lowering),
          },
        ];
  return [...released, ...increases, ...validity, ...lowered].toSorted((first, second) => (first.at < second.at ? -1 : 1));
}
