import { Query } from '@nestjs/cqrs';
import type { AssessmentBody } from '../answers/bodies/assessment-body.js';

/** An assessment, and what has become of its order. */
export class AssessmentQuery extends Query<AssessmentBody> {
  constructor(
    readonly consumerRef: string,
    readonly assessmentId: string,
    /** Whether what it rests on is told too. */
    readonly withGrounds: boolean,
  ) {
    super();
  }
}
