import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOperation, ApiParam, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ProblemSchema } from '../../openapi/problem-schema.js';

type CodesByStatus = Readonly<Record<number, readonly string[]>>;
type StatusOf<Code extends string> = Readonly<Record<Code, number>>;

export interface Documentation<Code extends string> {
  readonly summary: string;
  readonly status: 200 | 201;
  readonly body: Type;
  /** Whether the same is answered as a table too, where `Accept` or `format` asks for it. */
  readonly alsoAsCsv?: true;
  /** What it may be refused with, beside what every write or read may. */
  readonly refusals?: readonly Code[];
  /** What it looks for beside the merchant, and may not find. */
  readonly missing?: readonly `${string}.not-found`[];
}

export interface DocumentedWrite<Code extends string> extends Documentation<Code> {
  readonly key: 'required' | 'optional';
}

const keyOf = (whose: string): string => `Recognised for 7 days for the same ${whose} and caller: the retry gets the first answer`;
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

const KNOWN = 'Known already: its present state, nothing applied';

const etagOf = (whose: string) => ({
  ETag: { description: `The ${whose}'s revision in quotes`, schema: { type: 'string' as const, example: '"17"' } },
});
const REPLAYED = {
  'Idempotent-Replayed': { description: '`true` on the first answer again', schema: { type: 'string' as const } },
};

export interface Operations<Code extends string> {
  /** Describes a read: its answer, 401 to 404, 429 and 503. */
  readonly ReadOperation: (documentation: Documentation<Code>) => MethodDecorator;
  /** Describes a write: its answer, the repeat's, its headers and what it may be refused with. */
  readonly WriteOperation: (documentation: DocumentedWrite<Code>) => MethodDecorator;
}

/** Descriptions of the operations on one kind of history; `statusOf` is the table of what they are refused with. */
export function operationsOf<Code extends string>(statusOf: StatusOf<Code>, whose: 'merchant' | 'policy' | 'consumer'): Operations<Code> {
  const every = (codes: CodesByStatus): CodesByStatus => (whose === 'merchant' ? codes : withoutMerchants(codes));
  const headers = etagOf(whose);
  return {
    ReadOperation: ({ summary, status, body, alsoAsCsv, refusals = [], missing = [] }) =>
      applyDecorators(
        ApiOperation({ summary }),
        ApiExtraModels(body),
        ApiResponse({ status, headers, description: summary, ...(alsoAsCsv ? { content: jsonOrCsv(body) } : { type: body }) }),
        ...problems(withMissing(every(EVERY_READ), missing), refusals, statusOf),
      ),
    WriteOperation: ({ summary, status, body, refusals = [], missing = [], key }) =>
      applyDecorators(
        ApiOperation({ summary }),
        ApiHeader({ name: 'Idempotency-Key', required: key === 'required', description: keyOf(whose), schema: KEY_SCHEMA }),
        ApiHeader({ name: 'If-Match', required: false, description: IF_MATCH, schema: IF_MATCH_SCHEMA }),
        ApiResponse({ status, type: body, headers: { ...headers, ...REPLAYED }, description: summary }),
        ...(status === 200 ? [] : [ApiResponse({ status: 200, type: body, headers, description: KNOWN })]),
        ...problems(withMissing(every(EVERY_WRITE), missing), refusals, statusOf),
      ),
  };
}

const jsonOrCsv = (body: Type) => ({
  'application/json': { schema: { $ref: getSchemaPath(body) } },
  'text/csv': { schema: { type: 'string' as const, description: 'RFC 4180, the first row names the columns' } },
});

/** Describes an id in the path. */
export const PathIdOf = (name: string, description: string, example: string): MethodDecorator & ClassDecorator =>
  ApiParam({ name, description: `${description}: 1 to 64 of A-Z a-z 0-9 . _ : -`, example });

/** Nothing but a merchant's history is written as of a moment. */
const withoutMerchants = ({ 404: _missing, 422: _outOfOrder, ...codes }: CodesByStatus): CodesByStatus => codes;

function withMissing(every: CodesByStatus, missing: readonly string[]): CodesByStatus {
  const notFound = [...(every[404] ?? []), ...missing];
  return notFound.length === 0 ? every : { ...every, 404: notFound };
}

function problems<Code extends string>(
  every: CodesByStatus,
  refusals: readonly Code[],
  statusOf: StatusOf<Code>,
): MethodDecorator[] {
  const codes = new Map(Object.entries(every).map(([status, each]) => [Number(status), new Set(each)]));
  for (const code of refusals) codes.set(statusOf[code], (codes.get(statusOf[code]) ?? new Set<string>()).add(code));
  const content = { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemSchema) } } };
  return [
    ApiExtraModels(ProblemSchema) as MethodDecorator,
    ...[...codes].map(([status, each]) =>
      ApiResponse({ status, description: [...each].map((code) => `\`${code}\``).join(', '), content }),
    ),
  ];
}
