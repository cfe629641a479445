import { Example, IntegerField, OptionalField } from '@limit-ledger/platform';

/** Which version a write is about that mostly means the one in force. */
export class OfVersionInForceBody {
  @OptionalField()
  @Example(2)
  @IntegerField('The version, from 1; when left out the one in force, else the newest.', { min: 1, max: 1_000 })
  readonly version?: number;
}
