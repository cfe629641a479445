import { Example } from '../edge/example.js';
import { IntegerField } from '../fields/integer-field.js';
import { OptionalField } from '../fields/optional-field.js';

/** Of events that one answer shows. */
export const LARGEST_PAGE = 1_000;

/** Which part of a history is wanted. */
export class EventsPageQuery {
  @OptionalField()
  @Example(0)
  @IntegerField('The first revision wanted.', { min: 0, default: 0 })
  readonly from?: number;

  @OptionalField()
  @Example(100)
  @IntegerField('How many events at most.', { min: 1, max: LARGEST_PAGE, default: LARGEST_PAGE })
  readonly limit?: number;
}
