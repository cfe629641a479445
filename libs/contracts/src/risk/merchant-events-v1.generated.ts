/** A person is to look at the merchant. */
export interface CaseRequestedV1 {
  /** The merchant; also the subject and the key. */
  readonly merchantId: string;
  /** The request. */
  readonly caseRequestId: string;
  /** What the case is about. Others may be added. */
  readonly kind: 'freeze' | 'rating' | 'device' | 'cash-out' | 're-evaluation' | (string & {});
  /** Rule, line and episode; also the id of the freeze or reduction that it leads to. */
  readonly signalId?: string;
  /** When the case is due. */
  readonly dueAt: string;
}

/** What a line should be by the merchant's trade. A raise takes effect at once where policy lets it, a lowering later by a reduction. */
export interface LimitReevaluatedV1 {
  /** The merchant; also the subject and the key. */
  readonly merchantId: string;
  /** Line and month of it; of a programme whose tasks are done the programme. */
  readonly reevaluationId: string;
  /** The line that was re-evaluated. */
  readonly line: 'credit' | 'transaction' | 'withdrawal';
  /** What the line should be. In minor units. */
  readonly limit: number;
  /** The version that decided, as policy id and version. */
  readonly policyVersion: string;
  /** When a lowering takes effect. */
  readonly lowersAt: string;
  /** Internal: the measures that led to it, never to be shown to a merchant. */
  readonly grounds: readonly {
    /** What was measured. */
    readonly measure: string;
    /** What was counted. In as the measure counts. */
    readonly numerator?: number;
    /** What it was counted against. In as the measure counts. */
    readonly denominator?: number;
    /** The measure itself. In named by unit. */
    readonly value: number;
    /** What it was compared with. In named by unit. */
    readonly threshold: number;
    /** What value and threshold count. Others may be added. */
    readonly unit: 'basis-points' | 'count' | 'hundredths' | 'minor-units' | 'rank' | (string & {});
    /** How many cases the measure rests on. In count. */
    readonly sample?: number;
    /** The first business date of its window, in Asia/Shanghai. */
    readonly from?: string;
    /** The last business date of its window, in Asia/Shanghai. */
    readonly until?: string;
  }[];
}

/** The credit rating of a merchant is another one. */
export interface RatingChangedV1 {
  /** The merchant; also the subject and the key. */
  readonly merchantId: string;
  /** The rating from now on, A the best. */
  readonly rating: 'A' | 'B' | 'C' | 'D';
  /** The one before; absent at the first. */
  readonly previousRating?: 'A' | 'B' | 'C' | 'D';
  /** What policy gives that rating on the credit line. In minor units. */
  readonly creditLimit: number;
  /** What changed it. Others may be added. */
  readonly cause: 'fed' | 'rule' | 'way-back' | (string & {});
  /** Internal: the rule, with the causes rule and way-back; never to be shown to a merchant. */
  readonly rule?: string;
}

/** The episode is over: what it led to is released or restored. */
export interface SignalClearedV1 {
  /** The merchant; also the subject and the key. */
  readonly merchantId: string;
  /** Rule, line and episode; also the id of the freeze or reduction that it leads to. */
  readonly signalId: string;
  /** Internal: the rule that fired, never to be shown to a merchant. */
  readonly rule: string;
  /** The line that is meant, or all of them. */
  readonly line: 'credit' | 'transaction' | 'withdrawal' | 'all';
  /** Counts the times that the rule fired on this line of this merchant. In count. */
  readonly episode: number;
  /** The version that decided, as policy id and version. */
  readonly policyVersion: string;
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** Why it is over. Others may be added. */
  readonly cause: 'way-back' | 'policy-undone' | 'policy-stopped' | 'superseded' | (string & {});
  /** Internal: the measures that led to it, never to be shown to a merchant. */
  readonly grounds: readonly {
    /** What was measured. */
    readonly measure: string;
    /** What was counted. In as the measure counts. */
    readonly numerator?: number;
    /** What it was counted against. In as the measure counts. */
    readonly denominator?: number;
    /** The measure itself. In named by unit. */
    readonly value: number;
    /** What it was compared with. In named by unit. */
    readonly threshold: number;
    /** What value and threshold count. Others may be added. */
    readonly unit: 'basis-points' | 'count' | 'hundredths' | 'minor-units' | 'rank' | (string & {});
    /** How many cases the measure rests on. In count. */
    readonly sample?: number;
    /** The first business date of its window, in Asia/Shanghai. */
    readonly from?: string;
    /** The last business date of its window, in Asia/Shanghai. */
    readonly until?: string;
  }[];
}

/** A part of what was frozen at first is to be released. */
export interface SignalEasedV1 {
  /** The merchant; also the subject and the key. */
  readonly merchantId: string;
  /** Rule, line and episode; also the id of the freeze or reduction that it leads to. */
  readonly signalId: string;
  /** Internal: the rule that fired, never to be shown to a merchant. */
  readonly rule: string;
  /** The line that is meant, or all of them. */
  readonly line: 'credit' | 'transaction' | 'withdrawal' | 'all';
  /** Counts the times that the rule fired on this line of this merchant. In count. */
  readonly episode: number;
  /** The version that decided, as policy id and version. */
  readonly policyVersion: string;
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** What was done. */
  readonly step: string;
  /** The part of what was frozen at first that it releases. In basis points. */
  readonly releasesBasisPoints: number;
}

/** A rule of a policy asks for consequences on a merchant's limits. */
export interface SignalRaisedV1 {
  /** The merchant; also the subject and the key. */
  readonly merchantId: string;
  /** Rule, line and episode; also the id of the freeze or reduction that it leads to. */
  readonly signalId: string;
  /** Internal: the rule that fired, never to be shown to a merchant. */
  readonly rule: string;
  /** The line that is meant, or all of them. */
  readonly line: 'credit' | 'transaction' | 'withdrawal' | 'all';
  /** Counts the times that the rule fired on this line of this merchant. In count. */
  readonly episode: number;
  /** The version that decided, as policy id and version. */
  readonly policyVersion: string;
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** At most one of freeze, reduce and reduce-to; the others beside it. */
  readonly consequences: readonly {
    /** What is asked. Others may be added; who does not know one refuses it and says so. */
    readonly kind: 'freeze' | 'reduce' | 'reduce-to' | 'warn' | 'suggest' | 'freeze-pair' | 'require-code' | 'raise-reserve-rate' | 'rating-step' | (string & {});
    /** The line that it is asked for; with all kinds but freeze-pair, require-code and raise-reserve-rate. */
    readonly line?: 'credit' | 'transaction' | 'withdrawal' | 'all';
    /** Of freeze: the part of effective; of reduce: of approved. In basis points. */
    readonly basisPoints?: number;
    /** Of freeze and reduce: the amount, where no part is given. In minor units. */
    readonly amount?: number;
    /** Of reduce-to: down to which approved is reduced. In minor units. */
    readonly limit?: number;
    /** Of suggest: what is suggested to the merchant. Others may be added. */
    readonly suggestion?: 'temporary-limit' | 'shorter-term' | (string & {});
    /** Of the suggestion shorter-term: the longest account term. In days. */
    readonly termDaysAtMost?: number;
    /** Of raise-reserve-rate and rating-step: by how many steps. In count. */
    readonly steps?: number;
    /** Internal, of freeze-pair: whose further orders at this merchant are refused; never to be shown to a merchant. */
    readonly parties?: readonly {
      /** Which pseudonym of an order it is. */
      readonly kind: 'buyer' | 'device' | 'account';
      /** The pseudonym, as orders name it. */
      readonly ref: string;
    }[];
  }[];
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
  /** Internal: the measures that led to it, never to be shown to a merchant. */
  readonly grounds: readonly {
    /** What was measured. */
    readonly measure: string;
    /** What was counted. In as the measure counts. */
    readonly numerator?: number;
    /** What it was counted against. In as the measure counts. */
    readonly denominator?: number;
    /** The measure itself. In named by unit. */
    readonly value: number;
    /** What it was compared with. In named by unit. */
    readonly threshold: number;
    /** What value and threshold count. Others may be added. */
    readonly unit: 'basis-points' | 'count' | 'hundredths' | 'minor-units' | 'rank' | (string & {});
    /** How many cases the measure rests on. In count. */
    readonly sample?: number;
    /** The first business date of its window, in Asia/Shanghai. */
    readonly from?: string;
    /** The last business date of its window, in Asia/Shanghai. */
    readonly until?: string;
  }[];
}

/** While the episode is open others show the pattern: their further orders at this merchant are refused too. */
export interface SignalWidenedV1 {
  /** The merchant; also the subject and the key. */
  readonly merchantId: string;
  /** Rule, line and episode; also the id of the freeze or reduction that it leads to. */
  readonly signalId: string;
  /** Internal: the rule that fired, never to be shown to a merchant. */
  readonly rule: string;
  /** The line that is meant, or all of them. */
  readonly line: 'credit' | 'transaction' | 'withdrawal' | 'all';
  /** Counts the times that the rule fired on this line of this merchant. In count. */
  readonly episode: number;
  /** The version that decided, as policy id and version. */
  readonly policyVersion: string;
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** Internal: whose further orders are refused too; never to be shown to a merchant. */
  readonly parties: readonly {
    /** Which pseudonym of an order it is. */
    readonly kind: 'buyer' | 'device' | 'account';
    /** The pseudonym, as orders name it. */
    readonly ref: string;
  }[];
}

/** The merchant sees it done; what it waits for beside it is still open. */
export interface StepNotedV1 {
  /** The merchant; also the subject and the key. */
  readonly merchantId: string;
  /** Rule, line and episode; also the id of the freeze or reduction that it leads to. */
  readonly signalId: string;
  /** Internal: the rule that fired, never to be shown to a merchant. */
  readonly rule: string;
  /** The line that is meant, or all of them. */
  readonly line: 'credit' | 'transaction' | 'withdrawal' | 'all';
  /** Counts the times that the rule fired on this line of this merchant. In count. */
  readonly episode: number;
  /** The version that decided, as policy id and version. */
  readonly policyVersion: string;
  /** Why, as the merchant is told; the texts of known codes are served by GET /v1/reason-codes. */
  readonly reasonCode: string;
  /** What was done. */
  readonly step: string;
}

/** What limits needs to know of the merchant's trade, for the conditions of increases. */
export interface TurnoverReportedV1 {
  /** The merchant; also the subject and the key. */
  readonly merchantId: string;
  /** The month, in Asia/Shanghai. */
  readonly month: string;
  /** Sales of the month. In minor units. */
  readonly sales: number;
  /** Whether nothing of the merchant's own is overdue. */
  readonly nothingOverdue: boolean;
}

/** What the topic `risk.merchant.events.v1` holds, by type. */
export interface RiskMerchantEventsV1 {
  readonly 'limit-ledger.risk.case-requested.v1': CaseRequestedV1;
  readonly 'limit-ledger.risk.limit-reevaluated.v1': LimitReevaluatedV1;
  readonly 'limit-ledger.risk.rating-changed.v1': RatingChangedV1;
  readonly 'limit-ledger.risk.signal-cleared.v1': SignalClearedV1;
  readonly 'limit-ledger.risk.signal-eased.v1': SignalEasedV1;
  readonly 'limit-ledger.risk.signal-raised.v1': SignalRaisedV1;
  readonly 'limit-ledger.risk.signal-widened.v1': SignalWidenedV1;
  readonly 'limit-ledger.risk.step-noted.v1': StepNotedV1;
  readonly 'limit-ledger.risk.turnover-reported.v1': TurnoverReportedV1;
}
