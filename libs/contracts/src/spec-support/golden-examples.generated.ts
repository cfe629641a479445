import type { FreezeReleasedV1, FreezeResolvedV1, LimitBookedV1, LimitCapturedV1, LimitFrozenV1, LimitReplenishedV1, LimitReservedV1, LimitVoidedV1, LineAdjustedV1, LineLapsedV1, LineOpenedV1, LineReducedV1, LineValidityRemindedV1, LoweringAnnouncedV1, LoweringWithdrawnV1, MerchantRegisteredV1, MerchantWarnedV1, ReductionRestoredV1, ReplenishmentReversedV1, ReservationExpiredV1, SuggestionMadeV1, TemporaryIncreaseEndedV1, TemporaryIncreaseGrantedV1, TemporaryIncreaseStartedV1, UsageWarningRaisedV1 } from '../limits/merchant-limit-events-v1.generated.js';
import type { MerchantLimitStateV1 } from '../limits/merchant-limit-state-v1.generated.js';
import type { PolicyActivatedV1, PolicyStoppedV1 } from '../risk/policy-events-v1.generated.js';
import type { CaseRequestedV1, LimitReevaluatedV1, RatingChangedV1, SignalClearedV1, SignalEasedV1, SignalRaisedV1, SignalWidenedV1, StepNotedV1, TurnoverReportedV1 } from '../risk/merchant-events-v1.generated.js';

export const FREEZE_RELEASED_V1_0 = {
  "freezeId": "return-rate:transaction:1",
  "cause": "request",
  "releaseId": "release-1",
  "reasonCode": "manual",
  "perLine": [
    {
      "line": "transaction",
      "amount": 5000000
    }
  ],
  "remaining": [
    {
      "line": "transaction",
      "amount": 0
    }
  ],
  "deltas": [
    {
      "line": "transaction",
      "frozenGross": -5000000
    }
  ]
} as const satisfies FreezeReleasedV1;

export const FREEZE_RELEASED_V1_1 = {
  "freezeId": "daily-peak:transaction:1",
  "cause": "signal",
  "step": "promotion-guarantee",
  "perLine": [
    {
      "line": "transaction",
      "amount": 2400000
    }
  ],
  "remaining": [
    {
      "line": "transaction",
      "amount": 7200000
    }
  ],
  "deltas": [
    {
      "line": "transaction",
      "frozenGross": -2400000
    }
  ]
} as const satisfies FreezeReleasedV1;

export const FREEZE_RESOLVED_V1_0 = {
  "freezeId": "freeze-7",
  "perLine": [
    {
      "line": "transaction",
      "amount": 6000000
    }
  ],
  "deltas": [
    {
      "line": "transaction",
      "frozenGross": 1000000
    }
  ]
} as const satisfies FreezeResolvedV1;

export const LIMIT_BOOKED_V1_0 = {
  "orderId": "bill-2026-10",
  "amount": 4500000,
  "overage": [],
  "order": {
    "status": "captured",
    "amount": 4500000,
    "captured": 4500000,
    "replenished": 0,
    "lines": [
      "transaction"
    ],
    "expiresAt": null
  },
  "deltas": [
    {
      "line": "transaction",
      "used": 4500000
    }
  ],
  "imported": true
} as const satisfies LimitBookedV1;

export const LIMIT_CAPTURED_V1_0 = {
  "orderId": "order-1",
  "captureId": "capture-1",
  "amount": 4500000,
  "order": {
    "status": "captured",
    "amount": 4500000,
    "captured": 4500000,
    "replenished": 0,
    "lines": [
      "transaction"
    ],
    "expiresAt": "2026-11-24T21:28:31.000Z"
  },
  "deltas": [
    {
      "line": "transaction",
      "reserved": -4500000,
      "used": 4500000
    }
  ]
} as const satisfies LimitCapturedV1;

export const LIMIT_CAPTURED_V1_1 = {
  "orderId": "order-1",
  "captureId": "capture-1",
  "amount": 4500000,
  "buyerRef": "buyer-5f2c",
  "order": {
    "status": "captured",
    "amount": 4500000,
    "captured": 4500000,
    "replenished": 0,
    "lines": [
      "transaction"
    ],
    "expiresAt": "2026-11-24T21:28:31.000Z"
  },
  "deltas": [
    {
      "line": "transaction",
      "reserved": -4500000,
      "used": 4500000
    }
  ]
} as const satisfies LimitCapturedV1;

export const LIMIT_CAPTURED_V1_2 = {
  "orderId": "order-1",
  "captureId": "capture-1",
  "amount": 4500000,
  "buyerRef": "buyer-5f2c",
  "deviceRef": "device-51c0",
  "accountRef": "account-9b3d",
  "order": {
    "status": "captured",
    "amount": 4500000,
    "captured": 4500000,
    "replenished": 0,
    "lines": [
      "transaction"
    ],
    "expiresAt": "2026-11-24T21:28:31.000Z"
  },
  "deltas": [
    {
      "line": "transaction",
      "reserved": -4500000,
      "used": 4500000
    }
  ]
} as const satisfies LimitCapturedV1;

export const LIMIT_FROZEN_V1_0 = {
  "freezeId": "return-rate:transaction:1",
  "line": "transaction",
  "basisPoints": 5000,
  "floating": false,
  "blocks": [],
  "reasonCode": "return-rate",
  "perLine": [
    {
      "line": "transaction",
      "amount": 5000000
    }
  ],
  "deltas": [
    {
      "line": "transaction",
      "frozenGross": 5000000
    }
  ]
} as const satisfies LimitFrozenV1;

export const LIMIT_FROZEN_V1_1 = {
  "freezeId": "return-rate:transaction:1",
  "line": "transaction",
  "basisPoints": 5000,
  "floating": false,
  "blocks": [],
  "reasonCode": "return-rate",
  "placedBy": {
    "signalId": "return-rate:transaction:1",
    "checklist": [
      {
        "step": "sales-data-30-days",
        "dueHours": 72
      },
      {
        "step": "return-rate-below"
      }
    ],
    "clearsByItself": true,
    "unconfirmedEndsAt": "2026-12-01T20:58:31.000Z"
  },
  "perLine": [
    {
      "line": "transaction",
      "amount": 5000000
    }
  ],
  "deltas": [
    {
      "line": "transaction",
      "frozenGross": 5000000
    }
  ]
} as const satisfies LimitFrozenV1;

export const LIMIT_REPLENISHED_V1_0 = {
  "orderId": "order-1",
  "replenishmentId": "payment-1",
  "amount": 1500000,
  "cause": "repayment",
  "overpaid": 0,
  "perLine": [
    {
      "line": "transaction",
      "amount": 1500000
    }
  ],
  "order": {
    "status": "captured",
    "amount": 4500000,
    "captured": 4500000,
    "replenished": 1500000,
    "lines": [
      "transaction"
    ],
    "expiresAt": "2026-11-24T21:28:31.000Z"
  },
  "deltas": [
    {
      "line": "transaction",
      "used": -1500000
    }
  ]
} as const satisfies LimitReplenishedV1;

export const LIMIT_RESERVED_V1_0 = {
  "orderId": "order-1",
  "amount": 4500000,
  "expiresAt": "2026-11-24T21:28:31.000Z",
  "merchantOrderId": "purchase-7",
  "storeId": "store-3",
  "buyerRef": "buyer-5f2c",
  "order": {
    "status": "reserved",
    "amount": 4500000,
    "captured": 0,
    "replenished": 0,
    "lines": [
      "transaction"
    ],
    "expiresAt": "2026-11-24T21:28:31.000Z"
  },
  "deltas": [
    {
      "line": "transaction",
      "reserved": 4500000
    }
  ]
} as const satisfies LimitReservedV1;

export const LIMIT_RESERVED_V1_1 = {
  "orderId": "order-1",
  "amount": 4500000,
  "expiresAt": "2026-11-24T21:28:31.000Z",
  "merchantOrderId": "purchase-7",
  "storeId": "store-3",
  "buyerRef": "buyer-5f2c",
  "deviceRef": "device-51c0",
  "accountRef": "account-9b3d",
  "order": {
    "status": "reserved",
    "amount": 4500000,
    "captured": 0,
    "replenished": 0,
    "lines": [
      "transaction"
    ],
    "expiresAt": "2026-11-24T21:28:31.000Z"
  },
  "deltas": [
    {
      "line": "transaction",
      "reserved": 4500000
    }
  ]
} as const satisfies LimitReservedV1;

export const LIMIT_VOIDED_V1_0 = {
  "orderId": "order-1",
  "amount": 4500000,
  "order": {
    "status": "voided",
    "amount": 4500000,
    "captured": 0,
    "replenished": 0,
    "lines": [
      "transaction"
    ],
    "expiresAt": "2026-11-24T21:28:31.000Z"
  },
  "deltas": [
    {
      "line": "transaction",
      "reserved": -4500000
    }
  ]
} as const satisfies LimitVoidedV1;

export const LINE_ADJUSTED_V1_0 = {
  "adjustmentId": "adjustment-1",
  "line": "transaction",
  "approved": 12000000,
  "previousApproved": 10000000,
  "reasonCode": "business-growth",
  "deltas": [
    {
      "line": "transaction",
      "approved": 2000000
    }
  ]
} as const satisfies LineAdjustedV1;

export const LINE_ADJUSTED_V1_1 = {
  "adjustmentId": "re-evaluation:transaction:2026-07",
  "reevaluationId": "re-evaluation:transaction:2026-07",
  "line": "transaction",
  "approved": 12000000,
  "previousApproved": 10000000,
  "reasonCode": "re-evaluation",
  "deltas": [
    {
      "line": "transaction",
      "approved": 2000000
    }
  ]
} as const satisfies LineAdjustedV1;

export const LINE_LAPSED_V1_0 = {
  "line": "transaction",
  "validUntil": "2027-06-30"
} as const satisfies LineLapsedV1;

export const LINE_OPENED_V1_0 = {
  "line": "transaction",
  "approved": 10000000,
  "validUntil": "2027-06-30",
  "deltas": [
    {
      "line": "transaction",
      "approved": 10000000
    }
  ]
} as const satisfies LineOpenedV1;

export const LINE_REDUCED_V1_0 = {
  "reductionId": "return-rate-trend:transaction:1",
  "line": "transaction",
  "basisPoints": 3000,
  "amount": 3000000,
  "reasonCode": "return-rate-trend",
  "deltas": [
    {
      "line": "transaction",
      "reduced": 3000000
    }
  ]
} as const satisfies LineReducedV1;

export const LINE_REDUCED_V1_1 = {
  "reductionId": "return-rate-trend:transaction:1",
  "line": "transaction",
  "basisPoints": 3000,
  "amount": 3000000,
  "reasonCode": "return-rate-trend",
  "deltas": [
    {
      "line": "transaction",
      "reduced": 3000000
    }
  ],
  "placedBy": {
    "signalId": "return-rate-trend:transaction:1",
    "checklist": [
      {
        "step": "return-rate-below"
      }
    ],
    "clearsByItself": true,
    "decideBy": "2026-12-01T20:58:31.000Z"
  }
} as const satisfies LineReducedV1;

export const LINE_REDUCED_V1_2 = {
  "reductionId": "re-evaluation:transaction:2026-06",
  "reevaluationId": "re-evaluation:transaction:2026-06",
  "line": "transaction",
  "amount": 2000000,
  "reasonCode": "re-evaluation",
  "deltas": [
    {
      "line": "transaction",
      "reduced": 2000000
    }
  ]
} as const satisfies LineReducedV1;

export const LINE_VALIDITY_REMINDED_V1_0 = {
  "line": "transaction",
  "validUntil": "2027-06-30",
  "daysBefore": 30
} as const satisfies LineValidityRemindedV1;

export const LOWERING_ANNOUNCED_V1_0 = {
  "reevaluationId": "re-evaluation:transaction:2026-06",
  "line": "transaction",
  "limit": 8000000,
  "lowersAt": "2026-07-08T16:05:00.000Z",
  "reasonCode": "re-evaluation"
} as const satisfies LoweringAnnouncedV1;

export const LOWERING_WITHDRAWN_V1_0 = {
  "reevaluationId": "re-evaluation:transaction:2026-06",
  "line": "transaction",
  "supersededBy": "re-evaluation:transaction:2026-07"
} as const satisfies LoweringWithdrawnV1;

export const MERCHANT_REGISTERED_V1_0 = {
  "merchantId": "zhang-shoes",
  "currency": "CNY",
  "industry": "sports-shoes",
  "onboardedOn": "2026-01-01"
} as const satisfies MerchantRegisteredV1;

export const MERCHANT_WARNED_V1_0 = {
  "line": "transaction",
  "reasonCode": "overdue-rate-high",
  "placedBy": {
    "signalId": "overdue-rate:transaction:1",
    "checklist": [
      {
        "step": "overdue-rate-below"
      }
    ],
    "clearsByItself": true
  }
} as const satisfies MerchantWarnedV1;

export const REDUCTION_RESTORED_V1_0 = {
  "reductionId": "return-rate-trend:transaction:1",
  "restoreId": "restore-1",
  "line": "transaction",
  "amount": 3000000,
  "reasonCode": "manual",
  "deltas": [
    {
      "line": "transaction",
      "reduced": -3000000
    }
  ]
} as const satisfies ReductionRestoredV1;

export const REDUCTION_RESTORED_V1_1 = {
  "reductionId": "return-rate-trend:transaction:1",
  "restoreId": "return-rate-trend:transaction:1",
  "cause": "signal",
  "line": "transaction",
  "amount": 3000000,
  "reasonCode": "manual",
  "deltas": [
    {
      "line": "transaction",
      "reduced": -3000000
    }
  ]
} as const satisfies ReductionRestoredV1;

export const REDUCTION_RESTORED_V1_2 = {
  "reductionId": "re-evaluation:transaction:2026-06",
  "restoreId": "re-evaluation:transaction:2026-07",
  "cause": "re-evaluation",
  "line": "transaction",
  "amount": 2000000,
  "reasonCode": "re-evaluation",
  "deltas": [
    {
      "line": "transaction",
      "reduced": -2000000
    }
  ]
} as const satisfies ReductionRestoredV1;

export const REPLENISHMENT_REVERSED_V1_0 = {
  "orderId": "order-1",
  "reversalId": "bounce-1",
  "replenishmentId": "payment-1",
  "reasonCode": "payment-bounced",
  "perLine": [
    {
      "line": "transaction",
      "amount": 1500000
    }
  ],
  "overage": [
    {
      "line": "transaction",
      "amount": 250000
    }
  ],
  "order": {
    "status": "captured",
    "amount": 4500000,
    "captured": 4500000,
    "replenished": 0,
    "lines": [
      "transaction"
    ],
    "expiresAt": "2026-11-24T21:28:31.000Z"
  },
  "deltas": [
    {
      "line": "transaction",
      "used": 1500000
    }
  ]
} as const satisfies ReplenishmentReversedV1;

export const RESERVATION_EXPIRED_V1_0 = {
  "orderId": "order-1",
  "amount": 4500000,
  "order": {
    "status": "expired",
    "amount": 4500000,
    "captured": 0,
    "replenished": 0,
    "lines": [
      "transaction"
    ],
    "expiresAt": "2026-11-24T21:28:31.000Z"
  },
  "deltas": [
    {
      "line": "transaction",
      "reserved": -4500000
    }
  ]
} as const satisfies ReservationExpiredV1;

export const SUGGESTION_MADE_V1_0 = {
  "line": "transaction",
  "suggestion": "shorter-term",
  "termDaysAtMost": 60,
  "reasonCode": "term-too-long",
  "placedBy": {
    "signalId": "term-mismatch:transaction:1",
    "checklist": [
      {
        "step": "shorter-term"
      }
    ],
    "clearsByItself": true
  }
} as const satisfies SuggestionMadeV1;

export const TEMPORARY_INCREASE_ENDED_V1_0 = {
  "increaseId": "double-eleven",
  "line": "transaction",
  "amount": 2000000,
  "deltas": [
    {
      "line": "transaction",
      "temporary": -2000000
    }
  ]
} as const satisfies TemporaryIncreaseEndedV1;

export const TEMPORARY_INCREASE_GRANTED_V1_0 = {
  "increaseId": "double-eleven",
  "line": "transaction",
  "amount": 2000000,
  "from": "2026-11-09T16:00:00.000Z",
  "until": "2026-11-12T16:00:00.000Z",
  "kind": "promotion-guarantee",
  "declaredDailySales": 5000000
} as const satisfies TemporaryIncreaseGrantedV1;

export const TEMPORARY_INCREASE_GRANTED_V1_1 = {
  "increaseId": "rush",
  "line": "transaction",
  "amount": 1000000,
  "from": "2026-11-25T02:00:00.000Z",
  "until": "2026-12-25T02:00:00.000Z",
  "kind": "emergency",
  "fee": {
    "amount": 50000,
    "basisPoints": 500,
    "yearlyEquivalentBasisPoints": 6083
  }
} as const satisfies TemporaryIncreaseGrantedV1;

export const TEMPORARY_INCREASE_STARTED_V1_0 = {
  "increaseId": "double-eleven",
  "line": "transaction",
  "amount": 2000000,
  "deltas": [
    {
      "line": "transaction",
      "temporary": 2000000
    }
  ]
} as const satisfies TemporaryIncreaseStartedV1;

export const TEMPORARY_INCREASE_STARTED_V1_1 = {
  "increaseId": "rush",
  "line": "transaction",
  "amount": 1000000,
  "feeCharged": 50000,
  "deltas": [
    {
      "line": "transaction",
      "temporary": 1000000
    }
  ]
} as const satisfies TemporaryIncreaseStartedV1;

export const USAGE_WARNING_RAISED_V1_0 = {
  "line": "transaction",
  "available": 900000,
  "effective": 10000000,
  "orderId": "order-9"
} as const satisfies UsageWarningRaisedV1;

export const MERCHANT_LIMIT_STATE_V1_0 = {
  "merchantId": "zhang-shoes",
  "currency": "CNY",
  "lines": [
    {
      "line": "transaction",
      "approved": 10000000,
      "temporary": 0,
      "reduced": 0,
      "frozenGross": 0,
      "reserved": 4500000,
      "used": 0,
      "effective": 10000000,
      "frozen": 0,
      "available": 5500000,
      "validUntil": "2027-06-30",
      "lapsed": false
    }
  ]
} as const satisfies MerchantLimitStateV1;

export const POLICY_ACTIVATED_V1_0 = {
  "policyId": "default",
  "version": 1,
  "activeFrom": "2026-11-24T21:10:00.000Z",
  "limits": {
    "reservation": {
      "defaultTtlSeconds": 1800,
      "maximumTtlSeconds": 2592000
    },
    "causesThatCount": {
      "credit": [
        "repayment",
        "return",
        "write-off"
      ],
      "transaction": [
        "repayment",
        "return",
        "settlement",
        "write-off"
      ]
    },
    "usageWarning": {
      "belowBasisPoints": 1000,
      "rearmBasisPoints": 2000
    },
    "validityReminderDays": [
      30,
      7,
      1
    ],
    "increases": {
      "promotionGuarantee": {
        "leadHours": 48
      },
      "temporary": {
        "monthlyTurnoverAtLeast": 20000000,
        "daysAtMost": 30
      },
      "emergency": {
        "withinHours": 24,
        "daysAtMost": 30,
        "approvedBasisPointsAtMost": 2000,
        "feeBasisPoints": 500
      }
    },
    "lineCeilings": {
      "credit": 100000000
    },
    "unconfirmedFreezeDays": 7
  }
} as const satisfies PolicyActivatedV1;

export const POLICY_ACTIVATED_V1_1 = {
  "policyId": "default",
  "version": 2,
  "activeFrom": "2026-11-24T21:10:00.000Z",
  "limits": {
    "reservation": {
      "defaultTtlSeconds": 1800,
      "maximumTtlSeconds": 2592000
    },
    "causesThatCount": {
      "credit": [
        "repayment",
        "return",
        "write-off"
      ],
      "transaction": [
        "repayment",
        "return",
        "settlement",
        "write-off"
      ]
    },
    "usageWarning": {
      "belowBasisPoints": 1000,
      "rearmBasisPoints": 2000
    },
    "validityReminderDays": [
      30,
      7,
      1
    ],
    "increases": {
      "strict": true,
      "promotionGuarantee": {
        "leadHours": 48
      },
      "temporary": {
        "monthlyTurnoverAtLeast": 20000000,
        "daysAtMost": 30
      },
      "emergency": {
        "withinHours": 24,
        "daysAtMost": 30,
        "approvedBasisPointsAtMost": 2000,
        "feeBasisPoints": 500
      }
    },
    "lineCeilings": {
      "credit": 100000000
    },
    "fourEyesSums": [
      {
        "currency": "CNY",
        "sum": 50000000
      }
    ],
    "unconfirmedFreezeDays": 7
  }
} as const satisfies PolicyActivatedV1;

export const POLICY_STOPPED_V1_0 = {
  "policyId": "default",
  "version": 1,
  "stoppedFrom": "2026-11-25T09:00:00.000Z"
} as const satisfies PolicyStoppedV1;

export const CASE_REQUESTED_V1_0 = {
  "merchantId": "zhang-shoes",
  "caseRequestId": "case:return-rate:transaction:1",
  "kind": "freeze",
  "signalId": "return-rate:transaction:1",
  "dueAt": "2026-11-27T20:58:31.000Z"
} as const satisfies CaseRequestedV1;

export const LIMIT_REEVALUATED_V1_0 = {
  "merchantId": "zhang-shoes",
  "reevaluationId": "re-evaluation:transaction:2026-12",
  "line": "transaction",
  "limit": 8000000,
  "policyVersion": "default@1",
  "lowersAt": "2026-12-08T16:00:00.000Z",
  "grounds": [
    {
      "measure": "monthly-turnover",
      "value": 8000000,
      "threshold": 3000000,
      "unit": "minor-units"
    }
  ]
} as const satisfies LimitReevaluatedV1;

export const RATING_CHANGED_V1_0 = {
  "merchantId": "zhang-shoes",
  "rating": "C",
  "previousRating": "B",
  "creditLimit": 20000000,
  "cause": "rule",
  "rule": "merchant-overdue"
} as const satisfies RatingChangedV1;

export const SIGNAL_CLEARED_V1_0 = {
  "merchantId": "zhang-shoes",
  "signalId": "return-rate:transaction:1",
  "rule": "return-rate",
  "line": "transaction",
  "episode": 1,
  "policyVersion": "default@1",
  "reasonCode": "return-rate",
  "cause": "way-back",
  "grounds": [
    {
      "measure": "return-rate",
      "numerator": 9,
      "denominator": 200,
      "value": 450,
      "threshold": 800,
      "unit": "basis-points",
      "sample": 200,
      "from": "2026-11-18",
      "until": "2026-11-24"
    }
  ]
} as const satisfies SignalClearedV1;

export const SIGNAL_EASED_V1_0 = {
  "merchantId": "zhang-shoes",
  "signalId": "return-rate:transaction:1",
  "rule": "return-rate",
  "line": "transaction",
  "episode": 1,
  "policyVersion": "default@1",
  "reasonCode": "return-rate",
  "step": "rectification-plan",
  "releasesBasisPoints": 2500
} as const satisfies SignalEasedV1;

export const SIGNAL_RAISED_V1_0 = {
  "merchantId": "zhang-shoes",
  "signalId": "return-rate:transaction:1",
  "rule": "return-rate",
  "line": "transaction",
  "episode": 1,
  "policyVersion": "default@1",
  "reasonCode": "return-rate",
  "consequences": [
    {
      "kind": "freeze",
      "line": "transaction",
      "basisPoints": 5000
    }
  ],
  "checklist": [
    {
      "step": "sales-data-30-days"
    },
    {
      "step": "rectification-plan",
      "dueHours": 72,
      "releasesBasisPoints": 2500
    }
  ],
  "clearsByItself": true,
  "unconfirmedEndsAt": "2026-12-01T20:58:31.000Z",
  "decideBy": "2026-12-01T20:58:31.000Z",
  "grounds": [
    {
      "measure": "return-rate",
      "numerator": 24,
      "denominator": 200,
      "value": 1200,
      "threshold": 800,
      "unit": "basis-points",
      "sample": 200,
      "from": "2026-11-18",
      "until": "2026-11-24"
    }
  ]
} as const satisfies SignalRaisedV1;

export const SIGNAL_RAISED_V1_1 = {
  "merchantId": "zhang-shoes",
  "signalId": "cash-out:withdrawal:1",
  "rule": "cash-out",
  "line": "withdrawal",
  "episode": 1,
  "policyVersion": "default@1",
  "reasonCode": "account-check",
  "consequences": [
    {
      "kind": "freeze",
      "line": "withdrawal",
      "basisPoints": 10000
    },
    {
      "kind": "freeze-pair",
      "parties": [
        {
          "kind": "buyer",
          "ref": "buyer-7f3a"
        },
        {
          "kind": "device",
          "ref": "device-51c0"
        }
      ]
    }
  ],
  "checklist": [],
  "clearsByItself": false,
  "unconfirmedEndsAt": "2026-12-01T20:58:31.000Z",
  "decideBy": "2026-12-01T20:58:31.000Z",
  "grounds": [
    {
      "measure": "order-pattern:buyer",
      "value": 3,
      "threshold": 3,
      "unit": "count"
    }
  ]
} as const satisfies SignalRaisedV1;

export const SIGNAL_RAISED_V1_2 = {
  "merchantId": "zhang-shoes",
  "signalId": "own-overdue:credit:1",
  "rule": "own-overdue",
  "line": "credit",
  "episode": 1,
  "policyVersion": "default@1",
  "reasonCode": "repeated-overdue",
  "consequences": [
    {
      "kind": "rating-step",
      "line": "credit",
      "steps": 1
    }
  ],
  "checklist": [
    {
      "step": "rectification-plan",
      "dueHours": 72
    },
    {
      "step": "paid-up"
    }
  ],
  "clearsByItself": true,
  "grounds": [
    {
      "measure": "overdue.90d",
      "value": 2,
      "threshold": 2,
      "unit": "count"
    }
  ]
} as const satisfies SignalRaisedV1;

export const SIGNAL_WIDENED_V1_0 = {
  "merchantId": "zhang-shoes",
  "signalId": "cash-out:withdrawal:1",
  "rule": "cash-out",
  "line": "withdrawal",
  "episode": 1,
  "policyVersion": "default@1",
  "reasonCode": "account-check",
  "parties": [
    {
      "kind": "buyer",
      "ref": "buyer-9c10"
    }
  ]
} as const satisfies SignalWidenedV1;

export const STEP_NOTED_V1_0 = {
  "merchantId": "zhang-shoes",
  "signalId": "return-rate:transaction:1",
  "rule": "return-rate",
  "line": "transaction",
  "episode": 1,
  "policyVersion": "default@1",
  "reasonCode": "return-rate",
  "step": "rectification-plan"
} as const satisfies StepNotedV1;

export const TURNOVER_REPORTED_V1_0 = {
  "merchantId": "zhang-shoes",
  "month": "2026-10",
  "sales": 25000000,
  "nothingOverdue": true
} as const satisfies TurnoverReportedV1;
