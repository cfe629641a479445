import { applyDecorators } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { IF_MATCH_SCHEMA } from '@limit-ledger/platform';
import { ReservationBatchBody } from '../answers/batch-answer.js';
import { ReadOperation } from './documented.js';

/** Describes the batch of reservations, which binds no key and whose items are refused one by one. */
export function BatchOperation(): MethodDecorator {
  return applyDecorators(
    ReadOperation({
      summary: 'Hold limit for up to 1,000 orders',
      status: 200,
      body: ReservationBatchBody,
      refusals: ['revision.mismatch'],
    }),
    ApiHeader({
      name: 'If-Match',
      required: false,
      description: '`"<revision>"` or `"terms-<revision>"`: nothing is applied if it does not match',
      schema: IF_MATCH_SCHEMA,
    }),
  );
}
