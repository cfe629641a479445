import { Example, IntegerField, OptionalField } from '@limit-ledger/platform';

/** Which version a write is about. */
export class OfVersionBody {
  @OptionalField()
  @Example(2)
  @IntegerField('The version, from 1; the newest when left out.', { min: 1, max: 1_000 })
  readonly version?: number;
}
