import { isVeiled, type Grounded } from '../../reasons/shown-to.js';
import type { WaitedFor } from '../bodies/situation/cause-body.js';
import type { ChecklistStepBody } from '../bodies/situation/checklist-step-body.js';
import type { ComesBackBody } from '../bodies/situation/comes-back-body.js';
import type { SituationContext, StandingTerms } from './standing-terms.js';

interface Terms extends Pick<StandingTerms, 'releaseAt' | 'isConfirmed' | 'wayBack'> {
  readonly of: Pick<Grounded, 'reasonCode'>;
}

/** When, or by what, it is over, and what it holds back comes back. */
export function comesBackOf(
  terms: Terms,
  checklist: readonly ChecklistStepBody[],
  { audience }: Pick<SituationContext, 'audience'>,
): ComesBackBody {
  const { releaseAt, isConfirmed, of, wayBack } = terms;
  if (releaseAt !== undefined) return { kind: 'date', at: releaseAt };
  if (wayBack === undefined) return { kind: 'person', role: 'reviewer' };
  const { unconfirmedEndsAt, decideBy, clearsByItself } = wayBack;
  const end = unconfirmedEndsAt === undefined || isConfirmed ? {} : { atLatest: unconfirmedEndsAt, unlessConfirmed: true };
  const open = checklist.filter(({ state }) => state !== 'done');
  if (clearsByItself && !(audience === 'merchant' && isVeiled(of)))
    return { kind: 'condition', steps: open.map(({ step }) => step), ...end };
  const parts = open.filter(({ releasesBasisPoints }) => releasesBasisPoints !== undefined).map(({ step }) => step);
  return { kind: 'person', role: 'reviewer', by: decideBy, ...(parts.length > 0 && { steps: parts }), ...end };
}

/** Who has to act now, and by when. */
export function waitingFor(
  { wayBack }: Pick<StandingTerms, 'wayBack'>,
  checklist: readonly ChecklistStepBody[],
  comesBack: ComesBackBody,
): { readonly waitingFor: WaitedFor; readonly dueAt?: string | undefined } {
  const open = checklist.filter(({ state }) => state !== 'done');
  const ofMerchant = open.filter(({ doneBy }) => doneBy === 'merchant');
  if (ofMerchant.length > 0)
    return { waitingFor: 'merchant', dueAt: ofMerchant.flatMap(({ dueAt }) => dueAt ?? []).toSorted()[0] };
  const isLeftAlone =
    comesBack.kind === 'date' || (comesBack.kind === 'condition' && (open.length > 0 || checklist.length === 0));
  return isLeftAlone ? { waitingFor: 'nobody' } : { waitingFor: 'platform', dueAt: wayBack?.decideBy };
}
