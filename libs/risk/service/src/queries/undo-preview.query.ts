import { Query } from '@nestjs/cqrs';
import type { UndoneBody } from '../answers/bodies/undone-body.js';

/** What undoing a version would release, with nothing written. */
export class UndoPreviewQuery extends Query<UndoneBody> {
  constructor(
    readonly policyId: string,
    readonly version: number | undefined,
  ) {
    super();
  }
}
