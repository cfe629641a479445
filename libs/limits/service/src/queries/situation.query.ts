import { Query } from '@nestjs/cqrs';
import type { SituationBody } from '../answers/bodies/situation/situation-body.js';
import type { Audience } from '../reasons/shown-to.js';

/** Why a merchant's lines are what they are, now. */
export class SituationQuery extends Query<SituationBody> {
  constructor(
    readonly merchantId: string,
    readonly audience: Audience,
  ) {
    super();
  }
}
