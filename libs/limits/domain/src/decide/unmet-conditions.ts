import { addSeconds, SECONDS_AN_HOUR, SECONDS_A_DAY, type Instant } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { MerchantState } from '../state.js';
import type { UnmetCondition } from '../words.js';

type Grant = CommandOf<'grant-temporary-increase'>;

/** The conditions of its kind that an increase asked for at the moment does not meet, in the order in which they are told. */
export function unmetConditions(command: Grant, merchant: MerchantState, askedAt: Instant): readonly UnmetCondition[] {
  const { kind, from, until, policy } = command;
  const { promotionGuarantee, temporary, emergency } = policy.increases;
  switch (kind) {
    case 'promotion-guarantee':
      return from < addSeconds(askedAt, promotionGuarantee.leadHours * SECONDS_AN_HOUR) ? ['increase.too-late'] : [];
    case 'temporary':
      return [
        ...unlessMet(!isTurnoverTooLow(merchant, temporary.monthlyTurnoverAtLeast), 'increase.turnover-too-low'),
        ...unlessMet(until <= addSeconds(from, temporary.daysAtMost * SECONDS_A_DAY), 'increase.too-long'),
      ];
    case 'emergency':
      return [
        ...unlessMet(from <= addSeconds(askedAt, emergency.withinHours * SECONDS_AN_HOUR), 'increase.not-urgent'),
        ...unlessMet(until <= addSeconds(from, emergency.daysAtMost * SECONDS_A_DAY), 'increase.too-long'),
        ...unlessMet(isWithinShare(command, merchant), 'increase.exceeds-share'),
      ];
  }
}

const unlessMet = (isMet: boolean, condition: UnmetCondition): readonly UnmetCondition[] => (isMet ? [] : [condition]);

/** Of the last month reported; where none was, nothing is known against it. */
function isTurnoverTooLow({ turnover }: MerchantState, atLeast: number): boolean {
  const last = turnover?.months.at(-1);
  return last !== undefined && last.sales < atLeast;
}

/** With the emergency increases that the line has, or will have. */
function isWithinShare({ line, amount, policy }: Grant, { lines, increases }: MerchantState): boolean {
  const others = Object.values(increases).filter(
    (each) => each.line === line && each.kind === 'emergency' && each.status !== 'ended',
  );
  const sum = others.reduce((total, each) => total + BigInt(each.amount), BigInt(amount));
  const share = BigInt(lines[line]?.approved ?? 0) * BigInt(policy.increases.emergency.approvedBasisPointsAtMost);
  return sum * 10_000n <= share;
}
