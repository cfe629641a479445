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
  const { numerator, shadow, threshold, until } = each;
  const beforeKey =
    `${each.course === undefined ? '{' : courseText(each.course)}${integerBefore('"days":', each.days)}` +
    integerBefore('"denominator":', each.denominator);
  const ofRule =
    numerator === undefined
      ? outcomeText(each.key)(each.policyVersion)(each.result)
      : `${keyText(each.key)},"numerator":${canonicalInteger(numerator)}${resultText(each.policyVersion)(each.result)}`;
  const sample = `${integerAfter(',"sample":', each.sample)}${shadow === undefined ? '' : ',"shadow":true'}`;
  const end = until === undefined ? thresholdText(threshold) : untilText(until)(threshold);
  return `${beforeKey}${ofRule}${sample}${end}${each.value === undefined ? '}' : `,"value":${canonicalInteger(each.value)}}`}`;
}

// The fewer pieces a text is put together from, the less it costs to make and to copy: what comes together stays together.
const courseText = remembered((course: number) => `{"course":${canonicalInteger(course)},`);
const keyText = remembered((key: string) => `"key":${canonicalString(key)}`);
const resultText = remembered((policyVersion: string) =>
  remembered((result: string) => `,"policyVersion":${canonicalString(policyVersion)},"result":${canonicalString(result)}`),
);
const outcomeText = remembered((key: string) =>
  remembered((policyVersion: string) => remembered((result: string) => `${keyText(key)}${resultText(policyVersion)(result)}`)),
);
const thresholdText = remembered((threshold: number) => `,"threshold":${canonicalInteger(threshold)}`);
const untilText = remembered((until: string) =>
  remembered((threshold: number) => `${thresholdText(threshold)},"until":${canonicalString(until)}`),
);

const integerBefore = (name: string, value: number | undefined): string =>
  value === undefined ? '' : `${name}${canonicalInteger(value)},`;

const integerAfter = (name: string, value: number | undefined): string =>
  value === undefined ? '' : `${name}${canonicalInteger(value)}`;
