import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOperation, ApiParam, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemSchema } from '@limit-ledger/platform';
import { REFUSAL_STATUS } from '../answers/refusal-status.js';

type RefusalCode = keyof typeof REFUSAL_STATUS;
type CodesByStatus = Readonly<Record<number, readonly string[]>>;

interface Documentation {
  readonly summary: string;
  readonly status: 200 | 201;
  readonly body: Type;
  /** What it may be refused with, beside what every write or read may. */
  readonly refusals?: readonly RefusalCode[];
  /** What it looks for beside the merchant, and may not find. */
  readonly missing?: readonly `${string}.not-found`[];
}

interface DocumentedWrite extends Documentation {
  readonly key: 'required' | 'optional';
}

const KEY = 'Recognised for 7 days for the same merchant and caller: the retry gets the first answer';
const IF_MATCH = '`"<revision>"` or `"terms-<revision>"` makes the write conditional';

const KEY_SCHEMA = { type: 'string' as const, pattern: '^[!-~]{1,255}$', example: 'k-1' };
export const IF_MATCH_SCHEMA = { type: 'string' as const, pattern: '^"(?:terms-)?(?:0|[1-9][0-9]{0,14})"$', example: '"17"' };

const EVERY_READ: CodesByStatus = {
  400: ['request.invalid'],
  401: ['unauthenticated'],
  403: ['forbidden'],
  404: ['merchant.not-found'],
  429: ['overloaded'],
  503: ['overloaded'],
};
const EVERY_WRITE: CodesByStatus = {
  ...EVERY_READ,
  409: ['idempotency.key-reused'],
  412: ['revision.mismatch'],
  422: ['effective-time.out-of-order'],
};

const ETAG = {
  ETag: { description: "The merchant's revision in quotes", schema: { type: 'string' as const, example: '"17"' } },
};
const RECEIPT = {
  ...ETAG,
  'Idempotent-Replayed': { description: '`true` on the first answer again', schema: { type: 'string' as const } },
};

/** Describes a read: its answer, 401 to 404, 429 and 503. */
export function ReadOperation({ summary, status, body, refusals = [], missing = [] }: Documentation): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiExtraModels(body),
    ApiResponse({ status, type: body, headers: ETAG, description: summary }),
    ...problems(withMissing(EVERY_READ, missing), refusals),
  );
}

/** Describes a write: its answer, the repeat's, its headers and what it may be refused with. */
export function WriteOperation({ summary, status, body, refusals = [], missing = [], key }: DocumentedWrite): MethodDecorator {
  const known = 'Known already: its present state, nothing applied';
  return applyDecorators(
    ApiOperation({ summary }),
    ApiHeader({ name: 'Idempotency-Key', required: key === 'required', description: KEY, schema: KEY_SCHEMA }),
    ApiHeader({ name: 'If-Match', required: false, description: IF_MATCH, schema: IF_MATCH_SCHEMA }),
    ApiResponse({ status, type: body, headers: RECEIPT, description: summary }),
    ...(status === 200 ? [] : [ApiResponse({ status: 200, type: body, headers: ETAG, description: known })]),
    ...problems(withMissing(EVERY_WRITE, missing), refusals),
  );
}

/** Describes an id in the path. */
export const PathIdOf = (name: string, description: string, example: string): MethodDecorator & ClassDecorator =>
  ApiParam({ name, description: `${description}: 1 to 64 of A-Z a-z 0-9 . _ : -`, example });

const withMissing = (every: CodesByStatus, missing: readonly string[]): CodesByStatus => ({
  ...every,
  404: [...(every[404] ?? []), ...missing],
});

function problems(every: CodesByStatus, refusals: readonly RefusalCode[]): MethodDecorator[] {
  const codes = new Map(Object.entries(every).map(([status, each]) => [Number(status), new Set(each)]));
  for (const code of refusals)
    codes.set(REFUSAL_STATUS[code], (codes.get(REFUSAL_STATUS[code]) ?? new Set<string>()).add(code));
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemSchema) } } };
  return [
    ApiExtraModels(ProblemSchema) as MethodDecorator,
    ...[...codes].map(([status, each]) =>
      ApiResponse({ status, description: [...each].map((code) => `\`${code}\``).join(', '), content }),
    ),
  ];
}
