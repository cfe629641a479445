import { readFileSync } from 'node:fs';
import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';
import { startProduct, type StartedProduct } from '@limit-ledger/testing';
import { temporaryFolder } from '../product/temporary-folder.js';
import { answersOf, demandedBy, guideExamples } from './guide-examples.js';

const PAGE = readFileSync('docs/assessments.md', 'utf8');
const examples = guideExamples(PAGE);

describe('the guide to assessments', () => {
  const folder = temporaryFolder();
  let product: StartedProduct;
  beforeAll(async () => (product = await startProduct(folder.path)), 60_000);
  afterAll(async () => {
    await product.end('SIGTERM');
    folder.remove();
  });

  it('shows what is answered to each of its requests', async () => {
    expect(examples.map(({ shown }) => shown === undefined)).toEqual(examples.map(() => false));
    const answers = await answersOf(examples, product.port);
    expect(answers).toEqual(examples.map(({ shown }) => demandedBy(shown)));
  }, 60_000);

  it('shows the section of the policy that ships', () => {
    const [, section = ''] = /^## As data of a policy\n[^]*?^```json\n([^]*?)^```$/m.exec(PAGE) ?? [];
    expect(JSON.parse(section)).toEqual(DEFAULT_POLICY.assessment);
  });
});
