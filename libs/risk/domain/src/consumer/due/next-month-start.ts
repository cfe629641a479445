import { businessDateAt, startOfBusinessDay, type Instant } from '@limit-ledger/kernel';
import { monthNumberOf, monthTextOf } from '../../merchant/days/day-number.js';

/** 0:00 in Asia/Shanghai of the first day of the month after the one of that instant. */
export const nextMonthStart = (at: Instant): Instant =>
  startOfBusinessDay(`${monthTextOf(monthNumberOf(businessDateAt(at)) + 1)}-01`);
