import { Query } from '@nestjs/cqrs';
import type { VerificationBody } from '../answers/bodies/history-bodies.js';

/** Whether a merchant's hash chain is intact. */
export class VerificationQuery extends Query<VerificationBody> {
  constructor(readonly merchantId: string) {
    super();
  }
}
