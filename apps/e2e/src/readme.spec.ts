import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { startProduct, type StartedProduct } from '@limit-ledger/testing';
import { temporaryFolder } from './product/temporary-folder.js';

const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const scripts = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object }).scripts);

describe('the README', () => {
  const folder = temporaryFolder();
  let product: StartedProduct;
  beforeAll(async () => (product = await startProduct(folder.path)), 30_000);
  afterAll(async () => {
    await product.end('SIGTERM');
    folder.remove();
  });

  it('names the two commands that do all set-up', () => {
    expect(blocks[0]).toMatch(/^npm ci && npm start /m);
    expect(blocks[0]).toMatch(/^npm ci && npm test /m);
  });

  it('names only npm scripts that exist', () => {
    const named = [...readme.matchAll(/npm (?:run )?(start|test|(?<=run )[a-z-]+)/g)].map((match) => match[1]);
    expect(named.length).toBeGreaterThan(3);
    for (const script of named) expect(scripts).toContain(script);
  });

  it('shows first requests that work when pasted', () => {
    const answers = run(blocks[1] ?? '', product.port);
    expect(answers).toContain('"orderId":"order-1"');
    const limits = JSON.parse(answers.slice(answers.lastIndexOf('{"merchantId"'))) as {
      lines: { reserved: number; available: number }[];
    };
    expect(limits.lines[0]).toMatchObject({ reserved: 4_500_000, available: 5_500_000 });
  });

  it('is right that a second reservation applies nothing', () => {
    const answers = run(blocks[1] ?? '', product.port);
    const limits = JSON.parse(answers.slice(answers.lastIndexOf('{"merchantId"'))) as { lines: { reserved: number }[] };
    expect(limits.lines[0]?.reserved).toBe(4_500_000);
  });

  it('links only to pages that exist', () => {
    for (const [, link] of readme.matchAll(/\]\(((?!http)[^)#]+)\)/g))
      expect(() => readFileSync(link ?? '')).not.toThrow(/ENOENT/);
  });
});

function run(block: string, port: number): string {
  expect(block).toContain('http://127.0.0.1:3000/');
  return execFileSync('bash', ['-euo', 'pipefail', '-c', block.replaceAll(':3000/', `:${port}/`)], { encoding: 'utf8' });
}
