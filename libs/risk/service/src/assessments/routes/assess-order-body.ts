import {
  AmountField,
  CurrencyField,
  Example,
  IdField,
  InstantField,
  IntegerField,
  ObjectField,
  OptionalField,
} from '@limit-ledger/platform';

export class ScoreBody {
  @Example('sesame-credit')
  @IdField('Who gave the score; the policy in force has a table for each.')
  readonly provider!: string;

  @Example('350-950')
  @IdField("The provider's scale, as the policy in force names it.")
  readonly scale!: string;

  @Example(620)
  @IntegerField('The score.', { min: 0, max: 1_000_000 })
  readonly value!: number;
}

export class ConsentBody {
  @Example('2026-11-24T11:59:00.000Z')
  @InstantField('When the consumer agreed to being assessed (UTC); not in the future.')
  readonly at!: string;

  @OptionalField()
  @Example('consent-1')
  @IdField('Under what the proof of it is kept elsewhere.')
  readonly reference?: string;
}

export class AssessOrderBody {
  @Example('assessment-1')
  @IdField('The assessment; recognised for ever.')
  readonly assessmentId!: string;

  @Example('buyer-7f3a')
  @IdField('The consumer, an opaque pseudonym: the same at all merchants, and the buyerRef of its reservations.')
  readonly consumerRef!: string;

  @Example('zhang-shoes')
  @IdField('The merchant.')
  readonly merchantId!: string;

  @Example('order-1')
  @IdField('The order that would be reserved at the merchant.')
  readonly orderId!: string;

  @Example(100_000)
  @AmountField('The price, down payment included.')
  readonly amount!: number;

  @Example('CNY')
  @CurrencyField('The currency, an ISO 4217 code; that of the consumer limits.')
  readonly currency!: string;

  @OptionalField()
  @Example(20_000)
  @AmountField('What the consumer pays at once, below the price; what the tier asks for when left out.', { min: 0 })
  readonly downPayment?: number;

  @ObjectField('The score and what it is measured on.', ScoreBody)
  readonly score!: ScoreBody;

  @ObjectField('That the consumer agreed.', ConsentBody)
  readonly consent!: ConsentBody;
}
