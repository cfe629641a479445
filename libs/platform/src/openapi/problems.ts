import { STATUS_CODES } from 'node:http';
import { applyDecorators } from '@nestjs/common';
import { ApiResponse, getSchemaPath, ApiExtraModels } from '@nestjs/swagger';
import { ProblemSchema } from './problem-schema.js';

/** Declares the statuses with which a route may refuse, each with a problem document. */
export function Problems(...statuses: readonly number[]): MethodDecorator & ClassDecorator {
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemSchema) } } };
  return applyDecorators(
    ApiExtraModels(ProblemSchema),
    ...statuses.map((status) => ApiResponse({ status, description: STATUS_CODES[status] ?? 'Refused', content })),
  );
}
