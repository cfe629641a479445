import type { FreezeState, MerchantState } from '@limit-ledger/limits-domain';
import type { BarredBody } from '../bodies/situation/barred-body.js';
import { checklistOf } from './checklist-of.js';
import { comesBackOf } from './comes-back-of.js';
import { termsOfFreeze, type SituationContext } from './standing-terms.js';

type Barring = FreezeState & Required<Pick<FreezeState, 'parties'>>;

/** The freezes that refuse somebody's orders, in the order in which they were placed. */
export const barringFreezes = ({ freezes }: MerchantState): readonly Barring[] =>
  Object.values(freezes).filter((freeze): freeze is Barring => freeze.parties !== undefined);

/** Whose orders are refused; for everybody but merchants, who are told nothing of other parties. */
export function barredAt(context: SituationContext): readonly BarredBody[] | undefined {
  if (context.audience === 'merchant') return undefined;
  return barringFreezes(context.merchant).map((freeze) => {
    const { freezeId: id, parties, effectiveTime: since, reasonCode, revision, placedBy, line } = freeze;
    const terms = termsOfFreeze(freeze, line === 'all' ? 'transaction' : line);
    const comesBack = comesBackOf(terms, checklistOf(terms, context), context);
    const { rule, policyVersion } = placedBy ?? {};
    return { id, parties, since, reasonCode, comesBack, placedIn: context.placedIn.get(revision), rule, policyVersion };
  });
}
