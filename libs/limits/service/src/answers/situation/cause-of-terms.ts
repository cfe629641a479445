import { idShownTo, reasonShownTo } from '../../reasons/shown-to.js';
import type { CauseBody } from '../bodies/situation/cause-body.js';
import { checklistOf } from './checklist-of.js';
import { comesBackOf, waitingFor } from './comes-back-of.js';
import type { SituationContext, StandingTerms } from './standing-terms.js';

/** What a freeze or reduction is told as; the grounds for everybody but merchants. */
export function causeOfTerms(terms: StandingTerms, context: SituationContext): CauseBody {
  const { kind, id, amount, of, wayBack, blocksCapture, evidence } = terms;
  const { audience, placedIn } = context;
  const checklist = checklistOf(terms, context);
  const comesBack = comesBackOf(terms, checklist, context);
  const trace = placedIn.get(of.revision);
  const cause = {
    kind,
    id: idShownTo(audience, id, of),
    amount,
    since: of.effectiveTime,
    ...reasonShownTo(audience, of),
    blocksCapture,
    checklist,
    ...waitingFor(terms, checklist, comesBack),
    comesBack,
    placedInRole: wayBack === undefined ? trace?.actor.role : 'rule',
  };
  if (audience === 'merchant') return cause;
  const { rule, policyVersion, grounds } = of.placedBy ?? {};
  return { ...cause, placedIn: trace, rule, policyVersion, grounds, noteRef: of.noteRef, evidence };
}
