import { readFileSync } from 'node:fs';
import { startProduct, type StartedProduct } from '@limit-ledger/testing';
import { temporaryFolder } from './product/temporary-folder.js';

const SOURCES =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self';";

/** The addresses that a browser would load for a page or a style sheet, as they stand in it. */
function loadedBy(text: string, type: string): readonly string[] {
  const patterns = type.startsWith('text/html')
    ? [
        /<(?:script|img|iframe|source|embed|audio|video)\b[^>]*\ssrc\s*=\s*["']?([^"'\s>]+)/gi,
        /<link\b[^>]*\shref\s*=\s*["']?([^"'\s>]+)/gi,
      ]
    : type.startsWith('text/css')
      ? [/url\(\s*["']?([^"')]+)/gi, /@import\s+["']([^"']+)/gi]
      : [];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, address = '']) => address));
}

describe('the page /docs', () => {
  const folder = temporaryFolder();
  let product: StartedProduct;
  beforeAll(async () => (product = await startProduct(folder.path)), 30_000);
  afterAll(async () => {
    await product.end('SIGTERM');
    folder.remove();
  });

  it('and all that it loads come from the product itself', async () => {
    const page = `${product.url}/docs`;
    const waiting = [page];
    const loaded = new Map<string, string>();
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      if (loaded.has(address) || address.startsWith('data:')) continue;
      const { status, headers, text } = await get(address);
      expect([address, status]).toEqual([address, 200]);
      expect([address, headers.get('content-security-policy')]).toEqual([address, expect.stringContaining(SOURCES)]);
      loaded.set(address, headers.get('content-type') ?? '');
      for (const found of loadedBy(text, headers.get('content-type') ?? '')) {
        // An icon inside a style sheet may itself speak of namespaces; it is loaded from nowhere.
        const next = new URL(found, address);
        expect([found, next.protocol === 'data:' || next.origin === product.url]).toEqual([found, true]);
        waiting.push(next.href);
      }
    }
    const types = [...loaded.values()].join();
    for (const type of ['text/html', 'text/css', 'javascript', 'image/png']) expect(types).toContain(type);
  });

  it('has the description inside, so that nothing else need be asked', async () => {
    const script = (await get(`${product.url}/docs/swagger-ui-init.js`)).text;
    expect(script).toContain('"/v1/merchants/{merchantId}/limits"');
    expect(script).not.toMatch(/"swaggerUrl(?:s)?"|"url":/);
  });

  it('has a page of the events beside it, which loads nothing at all', async () => {
    const { status, headers, text } = await get(`${product.url}/docs/events`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toContain(SOURCES);
    expect(loadedBy(text, 'text/html')).toEqual([]);
    expect(text).not.toMatch(/<script|<link/i);
    for (const told of ['limits.merchant-limit.events.v1', 'limit-ledger.limits.limit-frozen.v1', 'ce_sequence'])
      expect(text).toContain(told);
    const inside = new Set([...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => `#${id}`));
    const links = [...text.matchAll(/href="([^"]+)"/g)].map(([, address = '']) => address);
    expect(links.filter((address) => address.startsWith('#') && !inside.has(address))).toEqual([]);
    for (const address of new Set(links.filter((each) => each.startsWith('/')))) {
      expect([address, (await get(product.url + address)).status]).toEqual([address, 200]);
    }
  });

  it('tells of events what is committed', async () => {
    const { headers, text } = await get(`${product.url}/asyncapi.json`);
    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync('docs/asyncapi.json', 'utf8')));
  });

  async function get(address: string): Promise<{ status: number; headers: Headers; text: string }> {
    const answer = await fetch(address);
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }
});
