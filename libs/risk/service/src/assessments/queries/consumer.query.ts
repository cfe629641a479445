import { Query } from '@nestjs/cqrs';
import type { ConsumerBody } from '../answers/bodies/consumer-body.js';

/** What a consumer may owe, and what of it is left. */
export class ConsumerQuery extends Query<ConsumerBody> {
  constructor(readonly consumerRef: string) {
    super();
  }
}
