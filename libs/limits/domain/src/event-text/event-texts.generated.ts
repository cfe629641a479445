// Written by libs/tooling/src/event-texts from the types in events.ts; `npm run event-texts` writes it anew.
import { canonicalBoolean, canonicalInteger, canonicalString } from '@limit-ledger/kernel';
import type { EventOf, LimitEventType, ChecklistItem, IncreaseFee, LineAmount, LineDelta, MeasuredInput, OrderAfter, Party, PlacedBy } from '../events.js';
import { listText } from './list-text.js';

type Texts = { readonly [Type in LimitEventType]: (data: EventOf<Type>['data']) => string };

/** The RFC 8785 text of an event's data, by its type. */
export const EVENT_TEXTS: Texts = {
  'limit-reserved': (data) =>
    `{` +
    (data.accountRef === undefined ? '' : `"accountRef":${canonicalString(data.accountRef)},`) +
    `"amount":${canonicalInteger(data.amount)}` +
    (data.buyerRef === undefined ? '' : `,"buyerRef":${canonicalString(data.buyerRef)}`) +
    `,"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.deviceRef === undefined ? '' : `,"deviceRef":${canonicalString(data.deviceRef)}`) +
    `,"expiresAt":${canonicalString(data.expiresAt)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    (data.merchantOrderId === undefined ? '' : `,"merchantOrderId":${canonicalString(data.merchantOrderId)}`) +
    `,"order":${orderAfterText(data.order)},"orderId":${canonicalString(data.orderId)}` +
    `,"previousOrderRevision":${data.previousOrderRevision === null ? 'null' : canonicalInteger(data.previousOrderRevision)}` +
    (data.storeId === undefined ? '' : `,"storeId":${canonicalString(data.storeId)}`) +
    `,"termsRevision":${canonicalInteger(data.termsRevision)}}`,
  'limit-captured': (data) =>
    `{` +
    (data.accountRef === undefined ? '' : `"accountRef":${canonicalString(data.accountRef)},`) +
    `"amount":${canonicalInteger(data.amount)}` +
    (data.buyerRef === undefined ? '' : `,"buyerRef":${canonicalString(data.buyerRef)}`) +
    `,"captureId":${canonicalString(data.captureId)},"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.deviceRef === undefined ? '' : `,"deviceRef":${canonicalString(data.deviceRef)}`) +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"order":${orderAfterText(data.order)},"orderId":${canonicalString(data.orderId)}` +
    `,"previousOrderRevision":${data.previousOrderRevision === null ? 'null' : canonicalInteger(data.previousOrderRevision)}` +
    `,"termsRevision":${canonicalInteger(data.termsRevision)}}`,
  'limit-voided': (data) =>
    `{"amount":${canonicalInteger(data.amount)},"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"order":${orderAfterText(data.order)},"orderId":${canonicalString(data.orderId)}` +
    `,"previousOrderRevision":${data.previousOrderRevision === null ? 'null' : canonicalInteger(data.previousOrderRevision)}` +
    `,"termsRevision":${canonicalInteger(data.termsRevision)}}`,
  'reservation-expired': (data) =>
    `{"amount":${canonicalInteger(data.amount)},"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"order":${orderAfterText(data.order)},"orderId":${canonicalString(data.orderId)}` +
    `,"previousOrderRevision":${data.previousOrderRevision === null ? 'null' : canonicalInteger(data.previousOrderRevision)}` +
    `,"termsRevision":${canonicalInteger(data.termsRevision)}}`,
  'limit-replenished': (data) =>
    `{"amount":${canonicalInteger(data.amount)},"cause":${canonicalString(data.cause)},"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"order":${orderAfterText(data.order)},"orderId":${canonicalString(data.orderId)},"overpaid":${canonicalInteger(data.overpaid)}` +
    `,"perLine":${listText(data.perLine, lineAmountText)}` +
    `,"previousOrderRevision":${data.previousOrderRevision === null ? 'null' : canonicalInteger(data.previousOrderRevision)}` +
    `,"replenishmentId":${canonicalString(data.replenishmentId)},"termsRevision":${canonicalInteger(data.termsRevision)}}`,
  'replenishment-reversed': (data) =>
    `{"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"order":${orderAfterText(data.order)},"orderId":${canonicalString(data.orderId)}` +
    `,"overage":${listText(data.overage, lineAmountText)},"perLine":${listText(data.perLine, lineAmountText)}` +
    `,"previousOrderRevision":${data.previousOrderRevision === null ? 'null' : canonicalInteger(data.previousOrderRevision)}` +
    `,"reasonCode":${canonicalString(data.reasonCode)},"replenishmentId":${canonicalString(data.replenishmentId)}` +
    `,"reversalId":${canonicalString(data.reversalId)},"termsRevision":${canonicalInteger(data.termsRevision)}}`,
  'limit-booked': (data) =>
    `{"amount":${canonicalInteger(data.amount)},"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"order":${orderAfterText(data.order)},"orderId":${canonicalString(data.orderId)}` +
    `,"overage":${listText(data.overage, lineAmountText)}` +
    `,"previousOrderRevision":${data.previousOrderRevision === null ? 'null' : canonicalInteger(data.previousOrderRevision)}` +
    `,"termsRevision":${canonicalInteger(data.termsRevision)}}`,
  'limit-frozen': (data) =>
    `{` +
    (data.amount === undefined ? '' : `"amount":${canonicalInteger(data.amount)},`) +
    (data.basisPoints === undefined ? '' : `"basisPoints":${canonicalInteger(data.basisPoints)},`) +
    `"blocks":${listText(data.blocks, canonicalString)},"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.evidence === undefined ? '' : `,"evidence":${listText(data.evidence, canonicalString)}`) +
    `,"floating":${canonicalBoolean(data.floating)},"freezeId":${canonicalString(data.freezeId)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"line":${canonicalString(data.line)}` +
    (data.noteRef === undefined ? '' : `,"noteRef":${canonicalString(data.noteRef)}`) +
    (data.parties === undefined ? '' : `,"parties":${listText(data.parties, partyText)}`) +
    `,"perLine":${listText(data.perLine, lineAmountText)}` +
    (data.placedBy === undefined ? '' : `,"placedBy":${placedByText(data.placedBy)}`) +
    `,"reasonCode":${canonicalString(data.reasonCode)}` +
    (data.releaseAt === undefined ? '' : `,"releaseAt":${canonicalString(data.releaseAt)}`) +
    (data.releaseOn === undefined ? '' : `,"releaseOn":${canonicalString(data.releaseOn)}`) +
    `,"risk":${canonicalBoolean(data.risk)}}`,
  'freeze-resolved': (data) =>
    `{"deltas":${listText(data.deltas, lineDeltaText)},"freezeId":${canonicalString(data.freezeId)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"perLine":${listText(data.perLine, lineAmountText)}}`,
  'freeze-confirmed': (data) =>
    `{"confirmId":${canonicalString(data.confirmId)},"freezeId":${canonicalString(data.freezeId)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    (data.noteRef === undefined ? '' : `,"noteRef":${canonicalString(data.noteRef)}`) +
    `}`,
  'parties-barred': (data) =>
    `{"freezeId":${canonicalString(data.freezeId)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"parties":${listText(data.parties, partyText)}}`,
  'freeze-released': (data) =>
    `{` +
    (data.amount === undefined ? '' : `"amount":${canonicalInteger(data.amount)},`) +
    `"cause":${canonicalString(data.cause)},"deltas":${listText(data.deltas, lineDeltaText)},"freezeId":${canonicalString(data.freezeId)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    (data.line === undefined ? '' : `,"line":${canonicalString(data.line)}`) +
    (data.noteRef === undefined ? '' : `,"noteRef":${canonicalString(data.noteRef)}`) +
    (data.parties === undefined ? '' : `,"parties":${listText(data.parties, partyText)}`) +
    `,"perLine":${listText(data.perLine, lineAmountText)}` +
    (data.reasonCode === undefined ? '' : `,"reasonCode":${canonicalString(data.reasonCode)}`) +
    (data.releaseId === undefined ? '' : `,"releaseId":${canonicalString(data.releaseId)}`) +
    (data.releasesBasisPoints === undefined ? '' : `,"releasesBasisPoints":${canonicalInteger(data.releasesBasisPoints)}`) +
    `,"remaining":${listText(data.remaining, lineAmountText)}` +
    (data.step === undefined ? '' : `,"step":${canonicalString(data.step)}`) +
    `}`,
  'line-reduced': (data) =>
    `{"amount":${canonicalInteger(data.amount)}` +
    (data.basisPoints === undefined ? '' : `,"basisPoints":${canonicalInteger(data.basisPoints)}`) +
    `,"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.downTo === undefined ? '' : `,"downTo":${canonicalInteger(data.downTo)}`) +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"line":${canonicalString(data.line)}` +
    (data.noteRef === undefined ? '' : `,"noteRef":${canonicalString(data.noteRef)}`) +
    (data.placedBy === undefined ? '' : `,"placedBy":${placedByText(data.placedBy)}`) +
    `,"reasonCode":${canonicalString(data.reasonCode)},"reductionId":${canonicalString(data.reductionId)}` +
    (data.reevaluationId === undefined ? '' : `,"reevaluationId":${canonicalString(data.reevaluationId)}`) +
    `,"risk":${canonicalBoolean(data.risk)}}`,
  'reduction-restored': (data) =>
    `{"amount":${canonicalInteger(data.amount)}` +
    (data.cause === undefined ? '' : `,"cause":${canonicalString(data.cause)}`) +
    `,"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"line":${canonicalString(data.line)}` +
    (data.noteRef === undefined ? '' : `,"noteRef":${canonicalString(data.noteRef)}`) +
    `,"reasonCode":${canonicalString(data.reasonCode)},"reductionId":${canonicalString(data.reductionId)}` +
    `,"restoreId":${canonicalString(data.restoreId)}}`,
  'merchant-warned': (data) =>
    `{` +
    (data.imported === undefined ? '' : `"imported":${canonicalBoolean(data.imported)},`) +
    `"line":${canonicalString(data.line)},"placedBy":${placedByText(data.placedBy)},"reasonCode":${canonicalString(data.reasonCode)}}`,
  'suggestion-made': (data) =>
    `{` +
    (data.imported === undefined ? '' : `"imported":${canonicalBoolean(data.imported)},`) +
    `"line":${canonicalString(data.line)},"placedBy":${placedByText(data.placedBy)},"reasonCode":${canonicalString(data.reasonCode)}` +
    `,"suggestion":${canonicalString(data.suggestion)}` +
    (data.termDaysAtMost === undefined ? '' : `,"termDaysAtMost":${canonicalInteger(data.termDaysAtMost)}`) +
    `}`,
  'step-noted': (data) =>
    `{` +
    (data.imported === undefined ? '' : `"imported":${canonicalBoolean(data.imported)},`) +
    `"signalId":${canonicalString(data.signalId)},"step":${canonicalString(data.step)}}`,
  'notice-ended': (data) =>
    `{` +
    (data.imported === undefined ? '' : `"imported":${canonicalBoolean(data.imported)},`) +
    `"signalId":${canonicalString(data.signalId)}}`,
  'signal-not-applied': (data) =>
    `{"code":${canonicalString(data.code)},"detail":${canonicalString(data.detail)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"kind":${canonicalString(data.kind)},"signalId":${canonicalString(data.signalId)}}`,
  'merchant-registered': (data) =>
    `{"currency":${canonicalString(data.currency)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"industry":${canonicalString(data.industry)},"merchantId":${canonicalString(data.merchantId)}` +
    `,"onboardedOn":${canonicalString(data.onboardedOn)}}`,
  'identity-verified': (data) =>
    `{"checkId":${canonicalString(data.checkId)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"kind":${canonicalString(data.kind)}}`,
  'line-opened': (data) =>
    `{"approved":${canonicalInteger(data.approved)},"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"line":${canonicalString(data.line)}` +
    (data.purposeRef === undefined ? '' : `,"purposeRef":${canonicalString(data.purposeRef)}`) +
    (data.reminderDays === undefined ? '' : `,"reminderDays":${listText(data.reminderDays, canonicalInteger)}`) +
    (data.validUntil === undefined ? '' : `,"validUntil":${canonicalString(data.validUntil)}`) +
    `}`,
  'line-adjusted': (data) =>
    `{"adjustmentId":${canonicalString(data.adjustmentId)},"approved":${canonicalInteger(data.approved)}` +
    (data.caseId === undefined ? '' : `,"caseId":${canonicalString(data.caseId)}`) +
    `,"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"line":${canonicalString(data.line)}` +
    (data.noteRef === undefined ? '' : `,"noteRef":${canonicalString(data.noteRef)}`) +
    `,"previousApproved":${canonicalInteger(data.previousApproved)},"reasonCode":${canonicalString(data.reasonCode)}` +
    (data.reevaluationId === undefined ? '' : `,"reevaluationId":${canonicalString(data.reevaluationId)}`) +
    `}`,
  'temporary-increase-granted': (data) =>
    `{"amount":${canonicalInteger(data.amount)}` +
    (data.booked === undefined ? '' : `,"booked":${canonicalString(data.booked)}`) +
    (data.declaredDailySales === undefined ? '' : `,"declaredDailySales":${canonicalInteger(data.declaredDailySales)}`) +
    (data.fee === undefined ? '' : `,"fee":${increaseFeeText(data.fee)}`) +
    `,"from":${canonicalString(data.from)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"increaseId":${canonicalString(data.increaseId)},"kind":${canonicalString(data.kind)},"line":${canonicalString(data.line)}` +
    (data.unmet === undefined ? '' : `,"unmet":${listText(data.unmet, canonicalString)}`) +
    `,"until":${canonicalString(data.until)}}`,
  'temporary-increase-started': (data) =>
    `{"amount":${canonicalInteger(data.amount)},"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.feeCharged === undefined ? '' : `,"feeCharged":${canonicalInteger(data.feeCharged)}`) +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"increaseId":${canonicalString(data.increaseId)},"line":${canonicalString(data.line)}}`,
  'temporary-increase-ended': (data) =>
    `{"amount":${canonicalInteger(data.amount)},"deltas":${listText(data.deltas, lineDeltaText)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"increaseId":${canonicalString(data.increaseId)},"line":${canonicalString(data.line)}}`,
  'limit-reevaluated': (data) =>
    `{` +
    (data.code === undefined ? '' : `"code":${canonicalString(data.code)},`) +
    (data.detail === undefined ? '' : `"detail":${canonicalString(data.detail)},`) +
    `"grounds":${listText(data.grounds, measuredInputText)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"limit":${canonicalInteger(data.limit)},"line":${canonicalString(data.line)},"outcome":${canonicalString(data.outcome)}` +
    `,"policyVersion":${canonicalString(data.policyVersion)},"reevaluationId":${canonicalString(data.reevaluationId)}}`,
  'lowering-announced': (data) =>
    `{` +
    (data.imported === undefined ? '' : `"imported":${canonicalBoolean(data.imported)},`) +
    `"limit":${canonicalInteger(data.limit)},"line":${canonicalString(data.line)},"lowersAt":${canonicalString(data.lowersAt)}` +
    `,"policyVersion":${canonicalString(data.policyVersion)},"reasonCode":${canonicalString(data.reasonCode)}` +
    `,"reevaluationId":${canonicalString(data.reevaluationId)}}`,
  'lowering-withdrawn': (data) =>
    `{` +
    (data.imported === undefined ? '' : `"imported":${canonicalBoolean(data.imported)},`) +
    `"line":${canonicalString(data.line)},"reevaluationId":${canonicalString(data.reevaluationId)}` +
    (data.supersededBy === undefined ? '' : `,"supersededBy":${canonicalString(data.supersededBy)}`) +
    `}`,
  'turnover-noted': (data) =>
    `{` +
    (data.imported === undefined ? '' : `"imported":${canonicalBoolean(data.imported)},`) +
    `"month":${canonicalString(data.month)},"nothingOverdue":${canonicalBoolean(data.nothingOverdue)}` +
    `,"riskRevision":${canonicalInteger(data.riskRevision)},"sales":${canonicalInteger(data.sales)}}`,
  'line-lapsed': (data) =>
    `{` +
    (data.imported === undefined ? '' : `"imported":${canonicalBoolean(data.imported)},`) +
    `"line":${canonicalString(data.line)},"validUntil":${canonicalString(data.validUntil)}}`,
  'line-validity-reminded': (data) =>
    `{"daysBefore":${canonicalInteger(data.daysBefore)}` +
    (data.imported === undefined ? '' : `,"imported":${canonicalBoolean(data.imported)}`) +
    `,"line":${canonicalString(data.line)},"validUntil":${canonicalString(data.validUntil)}}`,
  'usage-warning-raised': (data) =>
    `{"available":${canonicalInteger(data.available)},"effective":${canonicalInteger(data.effective)}` +
    `,"line":${canonicalString(data.line)}` +
    (data.orderId === undefined ? '' : `,"orderId":${canonicalString(data.orderId)}`) +
    `,"rearmBasisPoints":${canonicalInteger(data.rearmBasisPoints)}}`,
};

function checklistItemText(data: ChecklistItem): string {
  return (
    `{` +
    (data.dueHours === undefined ? '' : `"dueHours":${canonicalInteger(data.dueHours)},`) +
    (data.releasesBasisPoints === undefined ? '' : `"releasesBasisPoints":${canonicalInteger(data.releasesBasisPoints)},`) +
    `"step":${canonicalString(data.step)}}`
  );
}

function increaseFeeText(data: IncreaseFee): string {
  return (
    `{"amount":${canonicalInteger(data.amount)},"basisPoints":${canonicalInteger(data.basisPoints)}` +
    `,"yearlyEquivalentBasisPoints":${canonicalInteger(data.yearlyEquivalentBasisPoints)}}`
  );
}

function lineAmountText(data: LineAmount): string {
  return (
    `{"amount":${canonicalInteger(data.amount)},"line":${canonicalString(data.line)}}`
  );
}

function lineDeltaText(data: LineDelta): string {
  return (
    `{` +
    (data.approved === undefined ? '' : `"approved":${canonicalInteger(data.approved)},`) +
    (data.frozenGross === undefined ? '' : `"frozenGross":${canonicalInteger(data.frozenGross)},`) +
    `"line":${canonicalString(data.line)}` +
    (data.reduced === undefined ? '' : `,"reduced":${canonicalInteger(data.reduced)}`) +
    (data.reserved === undefined ? '' : `,"reserved":${canonicalInteger(data.reserved)}`) +
    (data.temporary === undefined ? '' : `,"temporary":${canonicalInteger(data.temporary)}`) +
    (data.used === undefined ? '' : `,"used":${canonicalInteger(data.used)}`) +
    `}`
  );
}

function measuredInputText(data: MeasuredInput): string {
  return (
    `{` +
    (data.denominator === undefined ? '' : `"denominator":${canonicalInteger(data.denominator)},`) +
    (data.from === undefined ? '' : `"from":${canonicalString(data.from)},`) +
    `"measure":${canonicalString(data.measure)}` +
    (data.numerator === undefined ? '' : `,"numerator":${canonicalInteger(data.numerator)}`) +
    (data.sample === undefined ? '' : `,"sample":${canonicalInteger(data.sample)}`) +
    `,"threshold":${canonicalInteger(data.threshold)},"unit":${canonicalString(data.unit)}` +
    (data.until === undefined ? '' : `,"until":${canonicalString(data.until)}`) +
    `,"value":${canonicalInteger(data.value)}}`
  );
}

function orderAfterText(data: OrderAfter): string {
  return (
    `{"amount":${canonicalInteger(data.amount)},"captured":${canonicalInteger(data.captured)}` +
    `,"expiresAt":${data.expiresAt === null ? 'null' : canonicalString(data.expiresAt)},"lines":${listText(data.lines, canonicalString)}` +
    `,"replenished":${canonicalInteger(data.replenished)},"status":${canonicalString(data.status)}}`
  );
}

function partyText(data: Party): string {
  return (
    `{"kind":${canonicalString(data.kind)},"ref":${canonicalString(data.ref)}}`
  );
}

function placedByText(data: PlacedBy): string {
  return (
    `{"checklist":${listText(data.checklist, checklistItemText)},"clearsByItself":${canonicalBoolean(data.clearsByItself)}` +
    (data.decideBy === undefined ? '' : `,"decideBy":${canonicalString(data.decideBy)}`) +
    `,"grounds":${listText(data.grounds, measuredInputText)},"policyVersion":${canonicalString(data.policyVersion)}` +
    `,"rule":${canonicalString(data.rule)},"signalId":${canonicalString(data.signalId)}` +
    (data.unconfirmedEndsAt === undefined ? '' : `,"unconfirmedEndsAt":${canonicalString(data.unconfirmedEndsAt)}`) +
    `}`
  );
}
