import { applyDecorators } from '@nestjs/common';
import { ApiResponse, getSchemaPath, ApiExtraModels } from '@nestjs/swagger';
import { ProblemSchema } from './problem-schema.js';

/** What the platform itself refuses with at a status. */
const CODES: Readonly<Record<number, string>> = {
  400: 'request.invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  429: 'overloaded',
  503: 'overloaded',
};

/** Declares the statuses with which a route may refuse, each with a problem document; with the code where the route has its own. */
export function Problems(
  ...refusals: readonly (number | readonly [status: number, code: string])[]
): MethodDecorator & ClassDecorator {
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemSchema) } } };
  return applyDecorators(
    ApiExtraModels(ProblemSchema),
    ...refusals.map((refusal) => {
      const [status, code] = typeof refusal === 'number' ? [refusal, CODES[refusal] ?? 'internal'] : refusal;
      return ApiResponse({ status, description: `\`${code}\``, content });
    }),
  );
}
