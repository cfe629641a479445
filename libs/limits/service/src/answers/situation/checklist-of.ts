import { addSeconds, SECONDS_AN_HOUR, type Instant } from '@limit-ledger/kernel';
import { checklistStepText } from '../../reasons/checklist-steps.js';
import { isVeiled, type Grounded } from '../../reasons/shown-to.js';
import type { ChecklistStepBody } from '../bodies/situation/checklist-step-body.js';
import type { SituationContext, StandingTerms } from './standing-terms.js';

interface WithSteps extends Pick<StandingTerms, 'wayBack' | 'stepsDone'> {
  readonly of: Pick<Grounded, 'reasonCode'> & { readonly effectiveTime: Instant };
}

/** The steps of the way back, in order; none where they would tell a merchant what is suspected. */
export function checklistOf(
  { of, wayBack, stepsDone }: WithSteps,
  { audience, now }: Pick<SituationContext, 'audience' | 'now'>,
): readonly ChecklistStepBody[] {
  if (wayBack === undefined || (audience === 'merchant' && isVeiled(of))) return [];
  return wayBack.checklist.map(({ step, dueHours, releasesBasisPoints }) => {
    const dueAt = dueHours === undefined ? undefined : addSeconds(of.effectiveTime, dueHours * SECONDS_AN_HOUR);
    const unfinished = dueAt !== undefined && dueAt < now ? 'overdue' : 'open';
    const { doneBy, 'zh-CN': chinese, en } = checklistStepText(step);
    const done = stepsDone.find((each) => each.step === step);
    const state = done === undefined ? unfinished : 'done';
    return { step, 'zh-CN': chinese, en, doneBy, state, dueAt, doneAt: done?.doneAt, releasesBasisPoints };
  });
}
