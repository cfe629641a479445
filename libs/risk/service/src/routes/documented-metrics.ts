import { applyDecorators, type Type } from '@nestjs/common';
import { ApiBody, ApiExtraModels, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { NDJSON, ProblemSchema } from '@limit-ledger/platform';
import { MetricResultsBody, TakenBody } from '../answers/bodies/metric-result-bodies.js';
import { OBSERVED_BODIES } from '../metrics/observed-bodies.js';

export const MOST_ITEMS = 1_000;

const BODIES: readonly Type[] = Object.values(OBSERVED_BODIES);
/** A bad item must not refuse the rest. */
const ITEM = {
  anyOf: [
    ...BODIES.map((body) => ({ $ref: getSchemaPath(body) })),
    { description: 'Anything else, which is answered by a problem of its own.' },
  ],
};
const PROBLEM = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemSchema) } } };
const RESULT_LINE = {
  allOf: [
    {
      type: 'object' as const,
      required: ['line'],
      properties: { line: { type: 'integer' as const, description: 'From 1, empty lines left out', example: 1 } },
    },
    { anyOf: [{ $ref: getSchemaPath(TakenBody) }, { $ref: getSchemaPath(ProblemSchema) }] },
  ],
};
const REFUSALS = {
  400: '`request.invalid`: the body is no list. A bad item is a problem among the results',
  401: '`unauthenticated`',
  403: '`forbidden`',
  429: '`overloaded`',
  503: '`overloaded`',
};

/** Describes the feed: a list, or a stream of lines that is answered by a stream of lines. */
export function MetricsOperation(): MethodDecorator {
  return applyDecorators(
    ApiOperation({
      summary: 'Take in what feeds observed of merchants',
      description:
        'Twice, late, out of order and corrected are normal: every item is told what it was to what is known. A body of type ' +
        '`application/x-ndjson` has an item a line, of at most 16 KiB, as many as fit in the time of a request; its answer has ' +
        'a line for each, in order. An item may come back as a problem: `request.invalid`, `observation.conflict` (409), ' +
        '`observation.too-old`, `observation.in-future`, `observation.invalid` (422), `overloaded` (429 or 503: send it again).',
    }),
    ApiExtraModels(...BODIES, TakenBody, MetricResultsBody, ProblemSchema),
    ApiBody({ required: true, schema: { type: 'array', minItems: 1, maxItems: MOST_ITEMS, items: ITEM } }),
    ApiResponse({
      status: 200,
      description: 'What became of each item',
      content: {
        'application/json': { schema: { $ref: getSchemaPath(MetricResultsBody) } },
        [NDJSON]: { schema: RESULT_LINE },
      },
    }),
    ...Object.entries(REFUSALS).map(([status, description]) =>
      ApiResponse({ status: Number(status), description, content: PROBLEM }),
    ),
  );
}
