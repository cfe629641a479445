import { AmountField, IdField, InstantField, IntegerField, ListField, BooleanField, OptionalField } from '@limit-ledger/platform';
import { LINE_KINDS, type LineKind } from '@limit-ledger/limits-domain';

/** The same fields with the same checks as a reservation's body. */
export class EchoBody {
  @IdField('The order')
  readonly orderId!: string;

  @AmountField('The amount')
  readonly amount!: number;

  @OptionalField()
  @ListField('The lines', { values: LINE_KINDS }, { max: 2 })
  readonly lines?: readonly LineKind[];

  @OptionalField()
  @IntegerField('Time to live', { min: 1, max: 2_592_000, default: 1_800 })
  readonly ttlSeconds?: number;

  @OptionalField()
  @IdField('Groups attempts')
  readonly merchantOrderId?: string;

  @OptionalField()
  @IdField('The store')
  readonly storeId?: string;

  @OptionalField()
  @IdField('The buyer')
  readonly buyerRef?: string;

  @OptionalField()
  @InstantField('When it became true')
  readonly effectiveAt?: string;

  @OptionalField()
  @BooleanField('Whether it is imported')
  readonly imported?: boolean;
}
