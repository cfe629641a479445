import { AnswerChecker } from './answer-checker.js';
import type { OpenapiDocument } from './openapi-document.js';
import { operationsOf } from './openapi-document.js';

const described = (name: string) => ({ schema: { $ref: `#/components/schemas/${name}` } });
const document: OpenapiDocument = {
  paths: {
    '/v1/things/{id}': {
      get: {
        responses: {
          200: { description: 'the thing', content: { 'application/json': described('Thing') } },
          404: { description: '`thing.not-found`', content: { 'application/problem+json': described('ProblemSchema') } },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: { type: 'object', properties: { name: { type: 'string' } }, required: ['name'] },
      ProblemSchema: { type: 'object', properties: { code: { type: 'string' } }, required: ['code'] },
    },
  },
};
const [operation] = operationsOf(document);
const complaintOf = (
  status: number,
  body: unknown,
  contentType = status < 400 ? 'application/json' : 'application/problem+json',
) => new AnswerChecker(document).complaintOf(operation!, { status, contentType, text: JSON.stringify(body) });

describe('the checker of answers', () => {
  it('is content with what is described', () => {
    expect(complaintOf(200, { name: 'a' })).toBeUndefined();
    expect(complaintOf(404, { code: 'thing.not-found', more: 1 })).toBeUndefined();
    expect(complaintOf(415, { code: 'request.unsupported-media-type' })).toBeUndefined();
  });

  it.each([
    ['a failure of the service', complaintOf(500, { code: 'internal' })],
    ['a status that is not described', complaintOf(202, { name: 'a' })],
    ['a code that is not described', complaintOf(404, { code: 'other.not-found' })],
    ['a refusal that is no problem document', complaintOf(404, { code: 'thing.not-found' }, 'application/json')],
    ['a member that lacks', complaintOf(200, {})],
    ['a member of another type', complaintOf(200, { name: 1 })],
    ['a member that is not described', complaintOf(200, { name: 'a', surprise: 1 })],
    ['a table that is not described', complaintOf(200, 'a,b', 'text/csv; charset=utf-8')],
  ])('complains of %s', (_what, complaint) => {
    expect(complaint).toEqual(expect.any(String));
  });
});
