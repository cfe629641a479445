import type { LineKind, NoticeState } from '@limit-ledger/limits-domain';
import { idShownTo, isVeiled, reasonShownTo } from '../../reasons/shown-to.js';
import type { NoticeBody } from '../bodies/situation/notice-body.js';
import { checklistOf } from './checklist-of.js';
import { comesBackOf, waitingFor } from './comes-back-of.js';
import type { SituationContext } from './standing-terms.js';

/** The open warnings and suggestions about a line, oldest first. */
export function noticesOfLine(kind: LineKind, context: SituationContext): readonly NoticeBody[] {
  return Object.values(context.merchant.notices)
    .toSorted((first, second) => first.revision - second.revision)
    .flatMap((notice) => noticesOf(notice, kind, context));
}

function noticesOf(notice: NoticeState, kind: LineKind, context: SituationContext): readonly NoticeBody[] {
  const { placedBy, effectiveTime, revision, stepsDone = [] } = notice;
  const { audience, placedIn } = context;
  const checklist = checklistOf({ of: notice, wayBack: placedBy, stepsDone }, context);
  const comesBack = comesBackOf({ of: notice, wayBack: placedBy, isConfirmed: false }, checklist, context);
  const shown = {
    id: idShownTo(audience, placedBy.signalId, notice),
    since: effectiveTime,
    ...reasonShownTo(audience, notice),
    checklist,
    ...waitingFor({ wayBack: placedBy }, checklist, comesBack),
    comesBack,
  };
  const { rule, policyVersion, grounds } = placedBy;
  const internal = audience === 'merchant' ? {} : { placedIn: placedIn.get(revision), rule, policyVersion, grounds };
  const isHidden = audience === 'merchant' && isVeiled(notice);
  return notice.told
    .filter(({ line }) => line === kind)
    .map(({ suggestion, termDaysAtMost }): NoticeBody => {
      const of = suggestion === undefined || isHidden ? {} : { suggestion, termDaysAtMost };
      return { kind: suggestion === undefined ? 'warning' : 'suggestion', ...shown, ...of, ...internal };
    });
}
