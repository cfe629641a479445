import { Query } from '@nestjs/cqrs';
import type { PoliciesBody } from '../answers/bodies/policy-bodies.js';

/** A page of all policies by id, after the given one. */
export class PoliciesQuery extends Query<PoliciesBody> {
  constructor(
    readonly after: string | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
