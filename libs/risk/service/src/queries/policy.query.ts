import { Query } from '@nestjs/cqrs';
import type { PolicyBody } from '../answers/bodies/policy-bodies.js';

/** One policy with a page of its versions: the newest below `before`. */
export class PolicyQuery extends Query<PolicyBody> {
  constructor(
    readonly policyId: string,
    readonly before: number | undefined,
    readonly limit: number,
  ) {
    super();
  }
}
