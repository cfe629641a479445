import { readFileSync } from 'node:fs';
import { startProduct, type StartedProduct } from '@limit-ledger/testing';
import { codesOf, operationsOf, type OpenapiDocument } from '../fuzz/openapi-document.js';
import { API_DESCRIPTION } from '../openapi/api-description.js';
import { LedgerClient } from '../product/ledger-client.js';
import { temporaryFolder } from '../product/temporary-folder.js';
import { answersOf, demandedBy, guideExamples } from './guide-examples.js';

const PAGE = readFileSync('docs/api.md', 'utf8');
const examples = guideExamples(PAGE);
const rows = [...PAGE.matchAll(/^\| `([a-z.-]+)` \| (\d{3}) \|/gm)].map(([, code, status]) => `${status} ${code}`);

describe('the guide to the API', () => {
  const folder = temporaryFolder();
  let product: StartedProduct;
  let answers: readonly unknown[];
  beforeAll(async () => {
    product = await startProduct(folder.path);
    answers = await answersOf(examples, product.port);
  }, 60_000);
  afterAll(async () => {
    await product.end('SIGTERM');
    folder.remove();
  });

  it('shows enough to be worth following', () =>
    expect(examples.filter(({ shown }) => shown !== undefined).length).toBeGreaterThan(9));

  it.each(examples.map(({ commands }, index) => [commands.trim().split('\n').at(-1), index]))(
    'shows what is answered to %s',
    (_, index) => {
      const { shown } = examples[Number(index)]!;
      expect(answers[Number(index)]).toEqual(
        shown === undefined ? expect.not.objectContaining({ code: expect.anything() }) : demandedBy(shown),
      );
    },
  );

  it('lists every code that an operation may answer, with its status, and no other', () => {
    const document = JSON.parse(readFileSync(API_DESCRIPTION, 'utf8')) as OpenapiDocument;
    const described = operationsOf(document).flatMap(({ responses }) =>
      Object.entries(responses)
        .filter(([status]) => Number(status) >= 400)
        .flatMap(([status, response]) => codesOf(response).map((code) => `${status} ${code}`)),
    );
    const [ofOperations, ofTheServer] = [PAGE.indexOf('| `request.invalid`'), PAGE.indexOf('| `not-found`')];
    expect(ofOperations).toBeLessThan(ofTheServer);
    const listed = rows.slice(0, rows.indexOf('404 not-found'));
    expect(listed.toSorted()).toEqual([...new Set(described)].toSorted());
  });

  it.each([
    ['404 not-found', '/nothing', {}],
    ['405 method-not-allowed', '/v1/reason-codes', { method: 'DELETE' }],
    ['413 request.too-large', '/v1/merchants', { method: 'POST', body: `{"a":"${'x'.repeat(1_100_000)}"}` }],
    [
      '415 request.unsupported-media-type',
      '/v1/merchants',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'a' },
    ],
  ])('is right about %s', async (row, path, request) => {
    expect(rows).toContain(row);
    const headers = {
      authorization: `Bearer ${(await LedgerClient.connect(product.url)).token}`,
      'content-type': 'application/json',
      ...('headers' in request ? request.headers : {}),
    };
    const answer = await fetch(`${product.url}${path}`, { ...request, headers });
    expect(`${answer.status} ${((await answer.json()) as { code: string }).code}`).toBe(row);
  });
});
