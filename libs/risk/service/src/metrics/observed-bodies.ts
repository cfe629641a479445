import {
  Example,
  AmountField,
  BusinessDateField,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  OneOfField,
  OptionalField,
} from '@limit-ledger/platform';
import { RATINGS } from '@limit-ledger/contracts';

const SEEN_AT =
  'When the feed observed it (UTC); of the same thing a later one corrects an earlier one. At most 5 minutes ahead';
/** A hundred days of it are still a safe sum. */
const MOST = 90_000_000_000_000;

const count = (description: string): PropertyDecorator => IntegerField(description, { min: 0, max: MOST });
const amount = (description: string): PropertyDecorator =>
  IntegerField(`${description}, in minor units of the merchant's currency.`, { min: 0, max: MOST });

/** What was observed, of whom and when. */
export class ObservedBody {
  @Example('zhang-shoes')
  @IdField('The merchant.')
  readonly merchantId!: string;

  @Example('2026-11-24T16:05:00.000Z')
  @InstantField(`${SEEN_AT}.`)
  readonly observedAt!: string;
}

/** What one day of a merchant was like; what is not known is left out. */
export class DailyValuesBody {
  @OptionalField()
  @Example(120)
  @count('Orders placed on the day, in count.')
  readonly orders?: number;

  @OptionalField()
  @Example(3_000_000)
  @amount('Sales of the day')
  readonly salesMinor?: number;

  @OptionalField()
  @Example(3_200_000)
  @amount('Demand of the day: orders placed, and those refused for lack of limit')
  readonly demandMinor?: number;

  @OptionalField()
  @Example(6)
  @count('Orders returned on the day, in count.')
  readonly returns?: number;

  @OptionalField()
  @Example(150_000)
  @amount('What was returned on the day')
  readonly returnsMinor?: number;

  @OptionalField()
  @Example(4)
  @count('Orders cancelled on the day, in count.')
  readonly cancellations?: number;

  @OptionalField()
  @Example(30)
  @count('Orders of the day that paid a deposit, in count.')
  readonly depositOrders?: number;

  @OptionalField()
  @Example(8_000_000)
  @amount('What buyers owe in all at the end of the day')
  readonly outstandingMinor?: number;

  @OptionalField()
  @Example(240_000)
  @amount('The part of it that is overdue at the end of the day')
  readonly overdueMinor?: number;

  @OptionalField()
  @Example(210)
  @count('Turns of the inventory in a quarter, in hundredths.')
  readonly inventoryTurnsHundredths?: number;

  @OptionalField()
  @Example(800)
  @count('Buyers of the last 30 days, in count.')
  readonly buyers?: number;

  @OptionalField()
  @Example(290)
  @count('Those of them who had bought before, in count.')
  readonly repeatBuyers?: number;

  @OptionalField()
  @Example(2)
  @count('Complaints of the day, in count.')
  readonly complaints?: number;

  @OptionalField()
  @Example(472)
  @IntegerField("Mean of the day's reviews by buyers, stars in hundredths.", { min: 0, max: 500 })
  readonly reviewScoreHundredths?: number;
}

export class DailyMetricsBody extends ObservedBody {
  @Example('daily-metrics')
  @OneOfField('A day of the merchant, or of one of its stores.', ['daily-metrics'])
  readonly kind!: 'daily-metrics';

  @Example('2026-11-24')
  @BusinessDateField('The day, in Asia/Shanghai.')
  readonly day!: string;

  @OptionalField()
  @Example('store-1')
  @IdField('The store, where it is about one alone: kept, and evaluated by no rule.')
  readonly storeId?: string;

  @ObjectField('What the day was like; what is not known is left out.', DailyValuesBody)
  readonly values!: DailyValuesBody;
}

export class RatingBody extends ObservedBody {
  @Example('rating')
  @OneOfField('A credit rating of the merchant.', ['rating'])
  readonly kind!: 'rating';

  @Example('B')
  @OneOfField('The rating, A the best.', RATINGS)
  readonly rating!: (typeof RATINGS)[number];
}

export class RepaymentOutcomeBody extends ObservedBody {
  @Example('repayment-outcome')
  @OneOfField("How one of the merchant's own debts went.", ['repayment-outcome'])
  readonly kind!: 'repayment-outcome';

  @Example('debt-1')
  @IdField('The debt: another outcome of it corrects.')
  readonly outcomeId!: string;

  @Example('overdue')
  @OneOfField('Paid in time, overdue, or paid after it was overdue.', ['paid', 'overdue', 'paid-up'])
  readonly outcome!: 'paid' | 'overdue' | 'paid-up';
}

export class AnomalyBody extends ObservedBody {
  @Example('anomaly')
  @OneOfField('Something unusual about who acts for the merchant.', ['anomaly'])
  readonly kind!: 'anomaly';

  @Example('anomaly-1')
  @IdField('The anomaly.')
  readonly anomalyId!: string;

  @Example('new-device')
  @OneOfField('What was unusual.', ['new-device', 'login-elsewhere'])
  readonly anomaly!: 'new-device' | 'login-elsewhere';

  @OptionalField()
  @Example('device-7f3a')
  @IdField('An opaque pseudonym of the device.')
  readonly deviceRef?: string;
}

export class WithdrawalBody extends ObservedBody {
  @Example('withdrawal')
  @OneOfField('Money that the merchant took out.', ['withdrawal'])
  readonly kind!: 'withdrawal';

  @Example('withdrawal-1')
  @IdField('The withdrawal.')
  readonly withdrawalId!: string;

  @Example(500_000)
  @AmountField("What was taken out, in minor units of the merchant's currency.")
  readonly amount!: number;
}

export class AccountTermBody extends ObservedBody {
  @Example('account-term')
  @OneOfField("The merchant's account term, beside what its trade would need.", ['account-term'])
  readonly kind!: 'account-term';

  @Example(60)
  @IntegerField('Days between an order and its settlement.', { min: 0, max: 3_650 })
  readonly termDays!: number;

  @Example(28)
  @IntegerField('Days in which the stock truly turns over.', { min: 0, max: 3_650 })
  readonly turnoverDays!: number;
}

export class StepDoneBody extends ObservedBody {
  @Example('step-done')
  @OneOfField('A person took note of what the merchant did: a step of a way back, or of a programme.', ['step-done'])
  readonly kind!: 'step-done';

  @Example('step-1')
  @IdField('The note.')
  readonly stepId!: string;

  @Example('rectification-plan')
  @IdField('The step, as the checklist names it.')
  readonly step!: string;
}

/** What may be observed, by kind. */
export const OBSERVED_BODIES = {
  'daily-metrics': DailyMetricsBody,
  rating: RatingBody,
  'repayment-outcome': RepaymentOutcomeBody,
  anomaly: AnomalyBody,
  withdrawal: WithdrawalBody,
  'account-term': AccountTermBody,
  'step-done': StepDoneBody,
} as const;
