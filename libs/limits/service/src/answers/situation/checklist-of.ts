import { addSeconds, SECONDS_AN_HOUR } from '@limit-ledger/kernel';
import { checklistStepText } from '../../reasons/checklist-steps.js';
import { isVeiled, type Audience } from '../../reasons/shown-to.js';
import type { ChecklistStepBody } from '../bodies/situation/checklist-step-body.js';
import type { SituationContext, StandingTerms } from './standing-terms.js';

/** The steps of the way back, in order; none where they would tell a merchant what is suspected. */
export function checklistOf(
  { of, wayBack, stepsDone }: StandingTerms,
  { audience, now }: Pick<SituationContext, 'audience' | 'now'>,
): readonly ChecklistStepBody[] {
  if (wayBack === undefined || isHidden(audience, of)) return [];
  return wayBack.checklist.map(({ step, dueHours, releasesBasisPoints }) => {
    const dueAt = dueHours === undefined ? undefined : addSeconds(of.effectiveTime, dueHours * SECONDS_AN_HOUR);
    const unfinished = dueAt !== undefined && dueAt < now ? 'overdue' : 'open';
    const { doneBy, 'zh-CN': chinese, en } = checklistStepText(step);
    const state = stepsDone.includes(step) ? 'done' : unfinished;
    return { step, 'zh-CN': chinese, en, doneBy, state, dueAt, releasesBasisPoints };
  });
}

const isHidden = (audience: Audience, of: StandingTerms['of']): boolean => audience === 'merchant' && isVeiled(of);
