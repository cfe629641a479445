/** The whole of a freeze, or a part of it, holds nothing back any more. */
export interface FreezeReleasedV1 {
  /** The freeze. One that a rule placed has the id of its signal, so it names the rule: not to be shown to the merchant. */
  readonly freezeId: string;
  /** What released it: a request of a person, a date, the way back of the rule that placed it, or that no person had confirmed it in time. Others may be added. */
  readonly cause: 'request' | 'date' | 'signal' | 'unconfirmed' | (string & {});
  /** The release; present when it was asked for. */
  readonly releaseId?: string;
  /** The step of the way back that released a part; present when one did. */
  readonly step?: string;
  /** Why, as the merchant is told; present when it was asked for. */
  readonly reasonCode?: string;
  /** What was released on each line. */
  readonly perLine: readonly {
    /** The line that the amount is on. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** The amount on that line. In minor units. */
    readonly amount: number;
  }[];
  /** What still stands of it on each line. */
  readonly remaining: readonly {
    /** The line that the amount is on. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** The amount on that line. In minor units. */
    readonly amount: number;
  }[];
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** A floating freeze after effective changed, or a freeze of all lines after a line was opened. */
export interface FreezeResolvedV1 {
  /** The freeze. One that a rule placed has the id of its signal, so it names the rule: not to be shown to the merchant. */
  readonly freezeId: string;
  /** What stands of it on each line from now on. */
  readonly perLine: readonly {
    /** The line that the amount is on. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** The amount on that line. In minor units. */
    readonly amount: number;
  }[];
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** An operator or an import recorded an order as captured without a reservation, beyond the limit too. */
export interface LimitBookedV1 {
  /** One attempt to pay; the caller chose it. */
  readonly orderId: string;
  /** What was booked on each line of the order. In minor units. */
  readonly amount: number;
  /** The part by which used now stands beyond the limit; a line with none is left out. */
  readonly overage: readonly {
    /** The line that the amount is on. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** The amount on that line. In minor units. */
    readonly amount: number;
  }[];
  /** The order as it stands after the event. */
  readonly order: {
    /** What has become of what was asked. */
    readonly status: 'reserved' | 'partially-captured' | 'captured' | 'voided' | 'expired';
    /** What was asked at first. In minor units. */
    readonly amount: number;
    /** What was captured of it so far. In minor units. */
    readonly captured: number;
    /** The largest amount given back over its lines, reversals taken off. In minor units. */
    readonly replenished: number;
    /** The lines it draws on, in the order credit, transaction. */
    readonly lines: readonly ('credit' | 'transaction' | 'withdrawal')[];
    /** When what is not captured by then is given back; null for what was booked without a reservation. */
    readonly expiresAt: string | null;
  };
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** The contract of an order, or of a part of it, is signed: what was reserved for it is used. */
export interface LimitCapturedV1 {
  /** One attempt to pay; the caller chose it. */
  readonly orderId: string;
  /** Unique in its order. */
  readonly captureId: string;
  /** What was captured, on each line of the order. In minor units. */
  readonly amount: number;
  /** As the reservation named it: an opaque pseudonym of the buyer; never a name. */
  readonly buyerRef?: string;
  /** As the reservation named it: an opaque pseudonym of the device that the order was made on. */
  readonly deviceRef?: string;
  /** As the reservation named it: an opaque pseudonym of the account that pays or is paid; never its number. */
  readonly accountRef?: string;
  /** The order as it stands after the event. */
  readonly order: {
    /** What has become of what was asked. */
    readonly status: 'reserved' | 'partially-captured' | 'captured' | 'voided' | 'expired';
    /** What was asked at first. In minor units. */
    readonly amount: number;
    /** What was captured of it so far. In minor units. */
    readonly captured: number;
    /** The largest amount given back over its lines, reversals taken off. In minor units. */
    readonly replenished: number;
    /** The lines it draws on, in the order credit, transaction. */
    readonly lines: readonly ('credit' | 'transaction' | 'withdrawal')[];
    /** When what is not captured by then is given back; null for what was booked without a reservation. */
    readonly expiresAt: string | null;
  };
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** A part of effective is held back from new reservations and withdrawals. */
export interface LimitFrozenV1 {
  /** The freeze. One that a rule placed has the id of its signal, so it names the rule: not to be shown to the merchant. */
  readonly freezeId: string;
  /** The line that is frozen, or all of them. */
  readonly line: 'credit' | 'transaction' | 'withdrawal' | 'all';
  /** As an amount on each line that is meant; absent when it was given as a part. In minor units. */
  readonly amount?: number;
  /** As a part of effective; absent when it was given as an amount. In basis points. */
  readonly basisPoints?: number;
  /** Whether the part is taken again, by freeze-resolved, whenever effective changes. */
  readonly floating: boolean;
  /** What it holds back beside new reservations and withdrawals. */
  readonly blocks: readonly ('capture' | (string & {}))[];
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** The business date, in Asia/Shanghai, on which what remains is released by itself. */
  readonly releaseOn?: string;
  /** The moment of that date. */
  readonly releaseAt?: string;
  /** The signal of a rule that placed the freeze, and how it comes back; absent where a person placed it. */
  readonly placedBy?: {
    /** Rule, line and episode, so it names the rule: not to be shown to the merchant. */
    readonly signalId: string;
    /** What the merchant can do for its limit to come back. */
    readonly checklist: readonly {
      /** What is to be done; public. */
      readonly step: string;
      /** Within so many hours from the signal; absent without a deadline. In hours. */
      readonly dueHours?: number;
      /** The part of what was frozen at first that this step releases; absent where only the whole comes back. In basis points. */
      readonly releasesBasisPoints?: number;
    }[];
    /** Whether the way back lets it go by itself; else a person must. */
    readonly clearsByItself: boolean;
    /** A freeze that no person has confirmed by then ends. */
    readonly unconfirmedEndsAt?: string;
    /** When a reviewer at the latest decides on what is left. */
    readonly decideBy?: string;
  };
  /** What was resolved on each line. */
  readonly perLine: readonly {
    /** The line that the amount is on. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** The amount on that line. In minor units. */
    readonly amount: number;
  }[];
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** A payment, a return, a settlement or a write-off frees limit that an order used. */
export interface LimitReplenishedV1 {
  /** One attempt to pay; the caller chose it. */
  readonly orderId: string;
  /** Unique in its order. */
  readonly replenishmentId: string;
  /** What was paid or returned, what was overpaid included. In minor units. */
  readonly amount: number;
  /** Why limit is given back; which causes count on which line is policy. */
  readonly cause: 'repayment' | 'return' | 'settlement' | 'write-off';
  /** The part of it that the order had no room for. In minor units. */
  readonly overpaid: number;
  /** What each line of the order got back, 0 included. */
  readonly perLine: readonly {
    /** The line that the amount is on. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** The amount on that line. In minor units. */
    readonly amount: number;
  }[];
  /** The order as it stands after the event. */
  readonly order: {
    /** What has become of what was asked. */
    readonly status: 'reserved' | 'partially-captured' | 'captured' | 'voided' | 'expired';
    /** What was asked at first. In minor units. */
    readonly amount: number;
    /** What was captured of it so far. In minor units. */
    readonly captured: number;
    /** The largest amount given back over its lines, reversals taken off. In minor units. */
    readonly replenished: number;
    /** The lines it draws on, in the order credit, transaction. */
    readonly lines: readonly ('credit' | 'transaction' | 'withdrawal')[];
    /** When what is not captured by then is given back; null for what was booked without a reservation. */
    readonly expiresAt: string | null;
  };
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** An order holds limit on its lines until it is captured, voided or expires. */
export interface LimitReservedV1 {
  /** One attempt to pay; the caller chose it. */
  readonly orderId: string;
  /** What is held on each line of the order. In minor units. */
  readonly amount: number;
  /** When what is not captured by then is given back. */
  readonly expiresAt: string;
  /** The purchase that attempts to pay belong to. */
  readonly merchantOrderId?: string;
  /** The shop of the merchant. */
  readonly storeId?: string;
  /** An opaque pseudonym of the buyer; never a name. */
  readonly buyerRef?: string;
  /** An opaque pseudonym of the device that the order was made on. */
  readonly deviceRef?: string;
  /** An opaque pseudonym of the account that pays or is paid; never its number. */
  readonly accountRef?: string;
  /** The order as it stands after the event. */
  readonly order: {
    /** What has become of what was asked. */
    readonly status: 'reserved' | 'partially-captured' | 'captured' | 'voided' | 'expired';
    /** What was asked at first. In minor units. */
    readonly amount: number;
    /** What was captured of it so far. In minor units. */
    readonly captured: number;
    /** The largest amount given back over its lines, reversals taken off. In minor units. */
    readonly replenished: number;
    /** The lines it draws on, in the order credit, transaction. */
    readonly lines: readonly ('credit' | 'transaction' | 'withdrawal')[];
    /** When what is not captured by then is given back; null for what was booked without a reservation. */
    readonly expiresAt: string | null;
  };
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** What was not captured of the order is given back because somebody asked for it. */
export interface LimitVoidedV1 {
  /** One attempt to pay; the caller chose it. */
  readonly orderId: string;
  /** What was given back on each line of the order. In minor units. */
  readonly amount: number;
  /** The order as it stands after the event. */
  readonly order: {
    /** What has become of what was asked. */
    readonly status: 'reserved' | 'partially-captured' | 'captured' | 'voided' | 'expired';
    /** What was asked at first. In minor units. */
    readonly amount: number;
    /** What was captured of it so far. In minor units. */
    readonly captured: number;
    /** The largest amount given back over its lines, reversals taken off. In minor units. */
    readonly replenished: number;
    /** The lines it draws on, in the order credit, transaction. */
    readonly lines: readonly ('credit' | 'transaction' | 'withdrawal')[];
    /** When what is not captured by then is given back; null for what was booked without a reservation. */
    readonly expiresAt: string | null;
  };
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** The standing amount of a line was changed. */
export interface LineAdjustedV1 {
  /** The adjustment. */
  readonly adjustmentId: string;
  /** Of a raise that a re-evaluation or a programme led to: the same as adjustmentId. */
  readonly reevaluationId?: string;
  /** The line that was adjusted. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** Its standing amount from now on. In minor units. */
  readonly approved: number;
  /** Its standing amount before. In minor units. */
  readonly previousApproved: number;
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** The validity of a line is over: nothing new fits, what is outstanding runs off. */
export interface LineLapsedV1 {
  /** The line that lapsed. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** The last business date, in Asia/Shanghai, on which it can be drawn on. */
  readonly validUntil: string;
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** The merchant can be given limit of this kind from now on. */
export interface LineOpenedV1 {
  /** The line that was opened. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** Its standing amount. In minor units. */
  readonly approved: number;
  /** The last business date, in Asia/Shanghai, on which it can be drawn on; absent when it does not end. */
  readonly validUntil?: string;
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** An amount is taken off a line; approved stays what it was. */
export interface LineReducedV1 {
  /** The reduction. One that a rule placed has the id of its signal, so it names the rule: not to be shown to the merchant. */
  readonly reductionId: string;
  /** Of a reduction that a re-evaluation led to: the same as reductionId. */
  readonly reevaluationId?: string;
  /** The line that was reduced. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** As a part of approved; absent when it was given as an amount. In basis points. */
  readonly basisPoints?: number;
  /** What was taken off. In minor units. */
  readonly amount: number;
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** The signal of a rule that placed the reduction, and how it comes back; absent where a person placed it. */
  readonly placedBy?: {
    /** Rule, line and episode, so it names the rule: not to be shown to the merchant. */
    readonly signalId: string;
    /** What the merchant can do for its limit to come back. */
    readonly checklist: readonly {
      /** What is to be done; public. */
      readonly step: string;
      /** Within so many hours from the signal; absent without a deadline. In hours. */
      readonly dueHours?: number;
      /** The part of what was frozen at first that this step releases; absent where only the whole comes back. In basis points. */
      readonly releasesBasisPoints?: number;
    }[];
    /** Whether the way back lets it go by itself; else a person must. */
    readonly clearsByItself: boolean;
    /** When a reviewer at the latest decides on what is left. */
    readonly decideBy?: string;
  };
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** The validity of a line ends soon. */
export interface LineValidityRemindedV1 {
  /** The line that ends. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** The last business date, in Asia/Shanghai, on which it can be drawn on. */
  readonly validUntil: string;
  /** How many days before its end. In days. */
  readonly daysBefore: number;
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** A re-evaluation lowers a line at the moment named, by a reduction with its id; a later announcement of the line takes its place. */
export interface LoweringAnnouncedV1 {
  /** The re-evaluation; also the id of the reduction that comes of it. */
  readonly reevaluationId: string;
  /** The line that is to be lowered. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** What is left of approved then, other reductions apart. In minor units. */
  readonly limit: number;
  /** When it takes effect. */
  readonly lowersAt: string;
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** What was announced does not happen: a later re-evaluation has taken its place, or nothing was left to take off. */
export interface LoweringWithdrawnV1 {
  /** The re-evaluation whose lowering was announced. */
  readonly reevaluationId: string;
  /** The line that it was about. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** The later re-evaluation, where there is one. */
  readonly supersededBy?: string;
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** The merchant is known from now on; the first event of its stream. */
export interface MerchantRegisteredV1 {
  /** The merchant; also the subject and the key. */
  readonly merchantId: string;
  /** ISO 4217 code of all its amounts. */
  readonly currency: string;
  /** Its trade, as the platform names trades. */
  readonly industry: string;
  /** The business date, in Asia/Shanghai, on which it joined the platform. */
  readonly onboardedOn: string;
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** A rule of a policy warns of what it measured on a line; nothing is held back. */
export interface MerchantWarnedV1 {
  /** The line that it is about. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** The signal of a rule that says so, and what the merchant can do. */
  readonly placedBy: {
    /** Rule, line and episode, so it names the rule: not to be shown to the merchant. */
    readonly signalId: string;
    /** What the merchant can do for its limit to come back. */
    readonly checklist: readonly {
      /** What is to be done; public. */
      readonly step: string;
      /** Within so many hours from the signal; absent without a deadline. In hours. */
      readonly dueHours?: number;
      /** The part of what was frozen at first that this step releases; absent where only the whole comes back. In basis points. */
      readonly releasesBasisPoints?: number;
    }[];
    /** Whether the way back lets it go by itself; else a person must. */
    readonly clearsByItself: boolean;
    /** When a reviewer at the latest decides on what is left. */
    readonly decideBy?: string;
  };
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** What a reduction took off its line is back. */
export interface ReductionRestoredV1 {
  /** The reduction. One that a rule placed has the id of its signal, so it names the rule: not to be shown to the merchant. */
  readonly reductionId: string;
  /** The restoration. */
  readonly restoreId: string;
  /** What restored it: a request of a person, the way back of the rule that placed it, or a later re-evaluation. Others may be added. */
  readonly cause?: 'request' | 'signal' | 're-evaluation' | (string & {});
  /** The line that was reduced. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** What came back. In minor units. */
  readonly amount: number;
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** A payment bounced or was charged back: the limit that it freed is used again, beyond the limit too. */
export interface ReplenishmentReversedV1 {
  /** One attempt to pay; the caller chose it. */
  readonly orderId: string;
  /** Unique in its order. */
  readonly reversalId: string;
  /** What was reversed. */
  readonly replenishmentId: string;
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** By how much used rises on each line. */
  readonly perLine: readonly {
    /** The line that the amount is on. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** The amount on that line. In minor units. */
    readonly amount: number;
  }[];
  /** The part by which used now stands beyond the limit; a line with none is left out. */
  readonly overage: readonly {
    /** The line that the amount is on. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** The amount on that line. In minor units. */
    readonly amount: number;
  }[];
  /** The order as it stands after the event. */
  readonly order: {
    /** What has become of what was asked. */
    readonly status: 'reserved' | 'partially-captured' | 'captured' | 'voided' | 'expired';
    /** What was asked at first. In minor units. */
    readonly amount: number;
    /** What was captured of it so far. In minor units. */
    readonly captured: number;
    /** The largest amount given back over its lines, reversals taken off. In minor units. */
    readonly replenished: number;
    /** The lines it draws on, in the order credit, transaction. */
    readonly lines: readonly ('credit' | 'transaction' | 'withdrawal')[];
    /** When what is not captured by then is given back; null for what was booked without a reservation. */
    readonly expiresAt: string | null;
  };
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** What was not captured of the order in time is given back by itself. */
export interface ReservationExpiredV1 {
  /** One attempt to pay; the caller chose it. */
  readonly orderId: string;
  /** What was given back on each line of the order. In minor units. */
  readonly amount: number;
  /** The order as it stands after the event. */
  readonly order: {
    /** What has become of what was asked. */
    readonly status: 'reserved' | 'partially-captured' | 'captured' | 'voided' | 'expired';
    /** What was asked at first. In minor units. */
    readonly amount: number;
    /** What was captured of it so far. In minor units. */
    readonly captured: number;
    /** The largest amount given back over its lines, reversals taken off. In minor units. */
    readonly replenished: number;
    /** The lines it draws on, in the order credit, transaction. */
    readonly lines: readonly ('credit' | 'transaction' | 'withdrawal')[];
    /** When what is not captured by then is given back; null for what was booked without a reservation. */
    readonly expiresAt: string | null;
  };
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** A rule of a policy suggests something to a merchant; nothing is held back. */
export interface SuggestionMadeV1 {
  /** The line that it is about. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** What is suggested to the merchant. Others may be added. */
  readonly suggestion: 'temporary-limit' | 'shorter-term' | (string & {});
  /** Of the suggestion shorter-term: the longest account term. In days. */
  readonly termDaysAtMost?: number;
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** The signal of a rule that says so, and what the merchant can do. */
  readonly placedBy: {
    /** Rule, line and episode, so it names the rule: not to be shown to the merchant. */
    readonly signalId: string;
    /** What the merchant can do for its limit to come back. */
    readonly checklist: readonly {
      /** What is to be done; public. */
      readonly step: string;
      /** Within so many hours from the signal; absent without a deadline. In hours. */
      readonly dueHours?: number;
      /** The part of what was frozen at first that this step releases; absent where only the whole comes back. In basis points. */
      readonly releasesBasisPoints?: number;
    }[];
    /** Whether the way back lets it go by itself; else a person must. */
    readonly clearsByItself: boolean;
    /** When a reviewer at the latest decides on what is left. */
    readonly decideBy?: string;
  };
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** It is no part of effective any more. */
export interface TemporaryIncreaseEndedV1 {
  /** The temporary increase. */
  readonly increaseId: string;
  /** The line that was increased. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** What is gone; 0 when it never started. In minor units. */
  readonly amount: number;
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** An amount comes on top of a line for a while; its start and its end are events of their own. */
export interface TemporaryIncreaseGrantedV1 {
  /** The temporary increase. */
  readonly increaseId: string;
  /** The line that is increased. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** What comes on top. In minor units. */
  readonly amount: number;
  /** When it starts, unless a freeze or a reduction of risk stands then. */
  readonly from: string;
  /** When it ends. */
  readonly until: string;
  /** What it is for. Others may be added. */
  readonly kind: 'promotion-guarantee' | 'temporary' | 'emergency' | (string & {});
  /** Sales a day that the merchant expects. In minor units. */
  readonly declaredDailySales?: number;
  /** What an emergency increase costs; absent where nothing is charged. */
  readonly fee?: {
    /** Charged when it starts, and never when it ends before. In minor units. */
    readonly amount: number;
    /** Of the increase. In basis points. */
    readonly basisPoints: number;
    /** The same over a year of 365 days. In basis points. */
    readonly yearlyEquivalentBasisPoints: number;
  };
  /** Of a promotion guarantee: whether it was asked for early enough for its declared sales to count. Others may be added. */
  readonly booked?: 'in-time' | 'late' | (string & {});
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** It is part of effective from now on. */
export interface TemporaryIncreaseStartedV1 {
  /** The temporary increase. */
  readonly increaseId: string;
  /** The line that is increased. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** What comes on top. In minor units. */
  readonly amount: number;
  /** Where it has a fee. In minor units. */
  readonly feeCharged?: number;
  /** What the event adds to each sum of each line, in the order credit, transaction, withdrawal. Lines fold from these alone. */
  readonly deltas: readonly {
    /** The line whose sums change. */
    readonly line: 'credit' | 'transaction' | 'withdrawal';
    /** Change of the standing amount; absent when it does not change. In minor units. */
    readonly approved?: number;
    /** Change of the temporary increases in force; absent when it does not change. In minor units. */
    readonly temporary?: number;
    /** Change of the reductions; absent when it does not change. In minor units. */
    readonly reduced?: number;
    /** Change of the sum of what remains of each freeze; absent when it does not change. In minor units. */
    readonly frozenGross?: number;
    /** Change of what is held for orders not yet captured; absent when it does not change. In minor units. */
    readonly reserved?: number;
    /** Change of what is captured and not yet given back; absent when it does not change. In minor units. */
    readonly used?: number;
  }[];
  /** Present on what was brought in from elsewhere, and did not happen here. */
  readonly imported?: true;
}

/** Available fell below the part of effective at which the merchant is warned; once until it has recovered. */
export interface UsageWarningRaisedV1 {
  /** The line of which little is left. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** What is left; negative when more is in use than effective allows. In minor units. */
  readonly available: number;
  /** The line, increases and reductions counted in. In minor units. */
  readonly effective: number;
  /** The order whose event crossed, if one did. */
  readonly orderId?: string;
}

/** What the topic `limits.merchant-limit.events.v1` holds, by type. */
export interface LimitsMerchantLimitEventsV1 {
  readonly 'limit-ledger.limits.freeze-released.v1': FreezeReleasedV1;
  readonly 'limit-ledger.limits.freeze-resolved.v1': FreezeResolvedV1;
  readonly 'limit-ledger.limits.limit-booked.v1': LimitBookedV1;
  readonly 'limit-ledger.limits.limit-captured.v1': LimitCapturedV1;
  readonly 'limit-ledger.limits.limit-frozen.v1': LimitFrozenV1;
  readonly 'limit-ledger.limits.limit-replenished.v1': LimitReplenishedV1;
  readonly 'limit-ledger.limits.limit-reserved.v1': LimitReservedV1;
  readonly 'limit-ledger.limits.limit-voided.v1': LimitVoidedV1;
  readonly 'limit-ledger.limits.line-adjusted.v1': LineAdjustedV1;
  readonly 'limit-ledger.limits.line-lapsed.v1': LineLapsedV1;
  readonly 'limit-ledger.limits.line-opened.v1': LineOpenedV1;
  readonly 'limit-ledger.limits.line-reduced.v1': LineReducedV1;
  readonly 'limit-ledger.limits.line-validity-reminded.v1': LineValidityRemindedV1;
  readonly 'limit-ledger.limits.lowering-announced.v1': LoweringAnnouncedV1;
  readonly 'limit-ledger.limits.lowering-withdrawn.v1': LoweringWithdrawnV1;
  readonly 'limit-ledger.limits.merchant-registered.v1': MerchantRegisteredV1;
  readonly 'limit-ledger.limits.merchant-warned.v1': MerchantWarnedV1;
  readonly 'limit-ledger.limits.reduction-restored.v1': ReductionRestoredV1;
  readonly 'limit-ledger.limits.replenishment-reversed.v1': ReplenishmentReversedV1;
  readonly 'limit-ledger.limits.reservation-expired.v1': ReservationExpiredV1;
  readonly 'limit-ledger.limits.suggestion-made.v1': SuggestionMadeV1;
  readonly 'limit-ledger.limits.temporary-increase-ended.v1': TemporaryIncreaseEndedV1;
  readonly 'limit-ledger.limits.temporary-increase-granted.v1': TemporaryIncreaseGrantedV1;
  readonly 'limit-ledger.limits.temporary-increase-started.v1': TemporaryIncreaseStartedV1;
  readonly 'limit-ledger.limits.usage-warning-raised.v1': UsageWarningRaisedV1;
}
