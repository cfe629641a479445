import { canonicalInteger, canonicalString, canonicalText, type Json } from '@limit-ledger/kernel';
import type { Evaluation, MerchantRiskEvent, MerchantRiskEventOf } from '../events.js';

/**
 * The RFC 8785 text of what an event says. Evaluations are written member by member: every observation has a dozen of them,
 * and to sort their keys each time would cost more than to decide.
 */
export function dataTextOf(event: MerchantRiskEvent): string {
  return event.type === 'rules-evaluated' ? evaluatedText(event.data) : canonicalText(event.data as unknown as Json);
}

function evaluatedText({ evaluations, merchantId, momentOf }: MerchantRiskEventOf<'rules-evaluated'>['data']): string {
  const moment = momentOf === undefined ? '' : `,"momentOf":${canonicalString(momentOf)}`;
  return `{"evaluations":[${evaluations.map(evaluationText).join(',')}],"merchantId":${canonicalString(merchantId)}${moment}}`;
}

/** In the order of RFC 8785; `key` is the first that is always there. */
function evaluationText(each: Evaluation): string {
  return (
    `{${integerBefore('course', each.course)}${integerBefore('days', each.days)}${integerBefore('denominator', each.denominator)}` +
    `"key":${canonicalString(each.key)}${integerAfter('numerator', each.numerator)}` +
    `,"policyVersion":${canonicalString(each.policyVersion)},"result":${canonicalString(each.result)}` +
    `${integerAfter('sample', each.sample)}${each.shadow === undefined ? '' : ',"shadow":true'}` +
    `,"threshold":${canonicalInteger(each.threshold)}` +
    `${each.until === undefined ? '' : `,"until":${canonicalString(each.until)}`}${integerAfter('value', each.value)}}`
  );
}

const integerBefore = (name: string, value: number | undefined): string =>
  value === undefined ? '' : `"${name}":${canonicalInteger(value)},`;

const integerAfter = (name: string, value: number | undefined): string =>
  value === undefined ? '' : `,"${name}":${canonicalInteger(value)}`;
