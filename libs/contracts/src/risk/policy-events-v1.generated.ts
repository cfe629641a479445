/** From the moment named, this version decides. */
export interface PolicyActivatedV1 {
  /** The policy; also the subject and the key. */
  readonly policyId: string;
  /** Counts the versions of the policy. In count. */
  readonly version: number;
  /** From when it decides. */
  readonly activeFrom: string;
  /** The values of the policy that limits decides by; of several policies in force the later activation gives a value. */
  readonly limits?: {
    /** How long a reservation may live. */
    readonly reservation?: {
      /** Where the caller names none. In seconds. */
      readonly defaultTtlSeconds: number;
      /** At most. In seconds. */
      readonly maximumTtlSeconds: number;
    };
    /** Which causes give back limit on which line. */
    readonly causesThatCount?: {
      /** On the credit line. */
      readonly credit: readonly ('repayment' | 'return' | 'settlement' | 'write-off')[];
      /** On the transaction line. */
      readonly transaction: readonly ('repayment' | 'return' | 'settlement' | 'write-off')[];
    };
    /** When a merchant is warned that little is left. */
    readonly usageWarning?: {
      /** When available falls below this part of effective. In basis points. */
      readonly belowBasisPoints: number;
      /** It may be raised again after available was at or above this part. In basis points. */
      readonly rearmBasisPoints: number;
    };
    /** How many days before the end of a line the merchant is reminded, most days first. */
    readonly validityReminderDays?: readonly number[];
    /** The conditions of temporary increases. */
    readonly increases?: {
      /** Whether a grant that does not meet the conditions is refused; else what it does not meet is recorded with it. */
      readonly strict?: boolean;
      /** For a promotion. */
      readonly promotionGuarantee: {
        /** Asked for at least so long before its start. In hours. */
        readonly leadHours: number;
      };
      /** For a while. */
      readonly temporary: {
        /** Turnover of a month at least. In minor units. */
        readonly monthlyTurnoverAtLeast: number;
        /** At most so long. In days. */
        readonly daysAtMost: number;
      };
      /** Needed at once, for a fee. */
      readonly emergency: {
        /** Starts within so long. In hours. */
        readonly withinHours: number;
        /** At most so long. In days. */
        readonly daysAtMost: number;
        /** At most this part of approved. In basis points. */
        readonly approvedBasisPointsAtMost: number;
        /** This part of the increase, charged when it starts. In basis points. */
        readonly feeBasisPoints: number;
      };
    };
    /** The most that a line can be. */
    readonly lineCeilings?: {
      /** Of the credit line. In minor units. */
      readonly credit?: number;
      /** Of the transaction line. In minor units. */
      readonly transaction?: number;
      /** Of the withdrawal line. In minor units. */
      readonly withdrawal?: number;
    };
    /** A raise of a line to the sum of its currency or more takes two people. */
    readonly fourEyesSums?: readonly {
      /** ISO 4217. */
      readonly currency: string;
      /** From which on a raise takes two people. In minor units. */
      readonly sum: number;
    }[];
    /** A rule's freeze that nobody confirmed ends after so many days. In days. */
    readonly unconfirmedFreezeDays?: number;
  };
}

/** From the moment named, this version decides nothing; the one before it does not come back by itself. */
export interface PolicyStoppedV1 {
  /** The policy; also the subject and the key. */
  readonly policyId: string;
  /** Counts the versions of the policy. In count. */
  readonly version: number;
  /** From when it decides nothing. */
  readonly stoppedFrom: string;
}

/** What the topic `risk.policy.events.v1` holds, by type. */
export interface RiskPolicyEventsV1 {
  readonly 'limit-ledger.risk.policy-activated.v1': PolicyActivatedV1;
  readonly 'limit-ledger.risk.policy-stopped.v1': PolicyStoppedV1;
}
