import { applyDecorators, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { operationsOf, PathId, PathIdOf } from '@limit-ledger/platform';
import { REFUSAL_STATUS } from '../answers/refusal-status.js';

/** Descriptions of the operations on consumers. */
export const { ReadOperation, WriteOperation } = operationsOf(REFUSAL_STATUS, 'consumer');

/** Assessments, wherever they stand. */
export const AssessmentsRoute = (path: string): ClassDecorator =>
  applyDecorators(Controller(path), ApiTags('Assessments'));

/** A route about one consumer. */
export const ConsumerRoute = (): ClassDecorator =>
  applyDecorators(
    AssessmentsRoute('v1/consumers/:consumerRef'),
    PathIdOf('consumerRef', 'The consumer, a pseudonym', 'buyer-7f3a'),
  );

/** The consumer in the path. */
export const ConsumerRef = (): ParameterDecorator => PathId('consumerRef', 'consumer.not-found');
