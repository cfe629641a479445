import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { codesOf, nameOf, type DescribedAnswer, type OpenapiDocument, type Operation, type Schema } from './openapi-document.js';

export interface FuzzAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

/** What the framework refuses before a route is reached; not of one operation, and described for all of them. */
const ANY_OPERATION: Readonly<Record<number, readonly string[]>> = {
  404: ['not-found'],
  413: ['request.too-large'],
  415: ['request.unsupported-media-type'],
};
const PROBLEM = 'application/problem+json';
const TABLE = 'text/csv';

/** Compares answers with what the description says of them: status, type, members and codes. */
export class AnswerChecker {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: false });
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(document: OpenapiDocument) {
    addFormats.default(this.ajv);
    this.ajv.addSchema(closed(document) as object, 'api');
  }

  /** What is wrong with the answer; `undefined` when it is as described. */
  complaintOf(operation: Operation, { status, contentType, text }: FuzzAnswer): string | undefined {
    if (status >= 500) return `${status}: ${text.slice(0, 300)}`;
    const described = operation.responses[status];
    const isProblem = contentType.startsWith(PROBLEM);
    if (described === undefined && !(status in ANY_OPERATION))
      return `status ${status} is not described: ${text.slice(0, 300)}`;
    if (isProblem !== status >= 400) return `${status} came as ${contentType}`;
    if (contentType.startsWith(TABLE)) return tableComplaint(described, text);
    const body = JSON.parse(text) as { readonly code?: string };
    if (isProblem) {
      const codes = [...(described === undefined ? [] : codesOf(described)), ...(ANY_OPERATION[status] ?? [])];
      if (!codes.includes(body.code ?? ''))
        return `${status} with the code ${body.code} is not described: ${text.slice(0, 300)}`;
    }
    const validate = this.validatorOf(operation, described === undefined ? undefined : status);
    return validate(body)
      ? undefined
      : `${status} does not fit its schema: ${this.ajv.errorsText(validate.errors)}: ${text.slice(0, 300)}`;
  }

  private validatorOf(operation: Operation, status: number | undefined): ValidateFunction {
    const name = `${nameOf(operation)} ${status}`;
    const known = this.validators.get(name);
    if (known !== undefined) return known;
    const type = status !== undefined && status < 400 ? 'application/json' : PROBLEM;
    const steps = [
      'paths',
      operation.path,
      operation.method.toLowerCase(),
      'responses',
      String(status),
      'content',
      type,
      'schema',
    ];
    const at = status === undefined ? ['components', 'schemas', 'ProblemSchema'] : steps;
    const $ref = `api#/${at.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;
    const validator = this.ajv.compile({ $ref });
    this.validators.set(name, validator);
    return validator;
  }
}

/** A table has as many cells in every row as in the first; no cell of ours holds a comma. */
function tableComplaint(described: DescribedAnswer | undefined, text: string): string | undefined {
  const isDescribed = described?.content?.[TABLE] !== undefined;
  if (!isDescribed) return 'a table is not described';
  const widths = new Set(text.trimEnd().split('\r\n').map((row) => row.split(',').length));
  return widths.size === 1 ? undefined : `rows of different widths: ${text.slice(0, 300)}`;
}

/** A member that is not described is a complaint too, except in a problem document, whose codes bring members of their own. */
function closed(document: OpenapiDocument): OpenapiDocument {
  const schemas = Object.entries(document.components.schemas).map(([name, schema]): [string, Schema] => [
    name,
    schema.properties === undefined || name === 'ProblemSchema'
      ? schema
      : ({ ...schema, additionalProperties: false } as Schema),
  ]);
  return { ...document, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}
