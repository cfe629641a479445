/** The kinds of limit line, in the order in which answers list them. */
export const LINE_KINDS = ['credit', 'transaction', 'withdrawal'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** The lines an order can draw on. */
export const ORDER_LINE_KINDS = ['credit', 'transaction'] as const;
export type OrderLineKind = (typeof ORDER_LINE_KINDS)[number];

/** Why limit is given back. */
export const CAUSES = ['repayment', 'return', 'settlement', 'write-off'] as const;
export type Cause = (typeof CAUSES)[number];

export const INCREASE_KINDS = ['promotion-guarantee', 'temporary', 'emergency'] as const;
export type IncreaseKind = (typeof INCREASE_KINDS)[number];

/** What a temporary increase may not meet of the conditions of its kind; stable codes of the public contract. */
export const UNMET_CONDITIONS = [
  'increase.too-late',
  'increase.not-urgent',
  'increase.turnover-too-low',
  'increase.too-long',
  'increase.exceeds-share',
] as const;
export type UnmetCondition = (typeof UNMET_CONDITIONS)[number];

/** Whether a promotion guarantee was asked for early enough: rules count its declared sales only then. */
export const BOOKED = ['in-time', 'late'] as const;
export type Booked = (typeof BOOKED)[number];

export const RESERVATION_STATUSES = ['reserved', 'partially-captured', 'captured', 'voided', 'expired'] as const;
export type ReservationStatus = (typeof RESERVATION_STATUSES)[number];
