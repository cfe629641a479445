import type { Instant } from '@limit-ledger/kernel';
import { BooleanField, Example, InstantField, OptionalField } from '@limit-ledger/platform';

/** What every write may carry beside its content. */
export class WriteBody {
  @OptionalField()
  @Example('2026-11-24T12:00:00.000Z')
  @InstantField('When it became true, if not now (UTC). Operators only.')
  readonly effectiveAt?: Instant;

  @OptionalField()
  @Example(true)
  @BooleanField('Whether it is brought in from elsewhere: its events say so and raise no warnings. Operators only.')
  readonly imported?: boolean;
}
