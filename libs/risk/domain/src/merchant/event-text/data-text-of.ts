import { canonicalInteger, canonicalString, canonicalText, type Json } from '@limit-ledger/kernel';
import { remembered } from '../../remembered.js';
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
  let texts = '';
  for (const each of evaluations) texts += texts === '' ? evaluationText(each) : `,${evaluationText(each)}`;
  return `{"evaluations":[${texts}],"merchantId":${canonicalString(merchantId)}${moment}}`;
}

/** In the order of RFC 8785; `key` is the first that is always there. */
function evaluationText(each: Evaluation): string {
  return (
    `{${integerBefore('"course":', each.course)}${integerBefore('"days":', each.days)}` +
    `${integerBefore('"denominator":', each.denominator)}${keyText(each.key)}${integerAfter(',"numerator":', each.numerator)}` +
    policyText(each.policyVersion) +
    resultText(each.result) +
    `${integerAfter(',"sample":', each.sample)}${each.shadow === undefined ? '' : ',"shadow":true'}` +
    thresholdText(each.threshold) +
    `${each.until === undefined ? '' : untilText(each.until)}${integerAfter(',"value":', each.value)}}`
  );
}

// The fewer pieces a text is put together from, the less it costs to make one of them.
const keyText = remembered((key: string) => `"key":${canonicalString(key)}`);
const policyText = remembered((policyVersion: string) => `,"policyVersion":${canonicalString(policyVersion)},"result":`);
const resultText = remembered((result: string) => canonicalString(result));
const thresholdText = remembered((threshold: number) => `,"threshold":${canonicalInteger(threshold)}`);
const untilText = remembered((until: string) => `,"until":${canonicalString(until)}`);

const integerBefore = (name: string, value: number | undefined): string =>
  value === undefined ? '' : `${name}${canonicalInteger(value)},`;

const integerAfter = (name: string, value: number | undefined): string =>
  value === undefined ? '' : `${name}${canonicalInteger(value)}`;
