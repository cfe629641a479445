import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { startProduct } from '@limit-ledger/testing';
import { MARKED_STORY, MARKS } from './product/marked-story.js';
import { temporaryFolder } from './product/temporary-folder.js';

interface Line {
  readonly correlationId?: string;
  readonly level: string;
  readonly time: string;
}

describe('what the product prints', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it('is JSON lines that find each request, and holds no secret and nothing about a person, at the lowest level', async () => {
    const product = await startProduct(folder.path, { LIMIT_LEDGER_LOG_LEVEL: 'trace' });
    const asked = await fetch(`${product.url}/dev/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sub: MARKS.subject, roles: ['operator', 'auditor'] }),
    });
    const { token } = (await asked.json()) as { readonly token: string };
    const ids: string[] = [];
    for (const [index, { path, body, headers, status }] of MARKED_STORY.entries()) {
      const correlationId = `story-${index}`;
      const good = { authorization: `Bearer ${token}`, 'idempotency-key': `key-${index}`, 'x-correlation-id': correlationId };
      const sent = body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
      const answer = await fetch(product.url + path, {
        ...sent,
        headers: { ...good, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      });
      expect([path, answer.status, answer.headers.get('x-correlation-id')]).toEqual([path, status, correlationId]);
      // What the router refuses by itself never reaches a route.
      if (!path.includes('%zz')) ids.push(correlationId);
      await answer.text();
    }
    expect(await product.end('SIGTERM')).toBe(0);
    const lines = (): readonly Line[] =>
      product
        .output()
        .split('\n')
        .filter((line) => line.startsWith('{') && line.endsWith('}'))
        .map((line) => JSON.parse(line) as Line);
    // The last of what it wrote may come after its end.
    while (!lines().some(({ correlationId }) => correlationId === ids.at(-1)))
      await new Promise((resolve) => setImmediate(resolve));

    expect(lines().map(({ correlationId }) => correlationId)).toEqual(expect.arrayContaining(ids));
    for (const { level, time } of lines())
      expect([level, time]).toEqual([expect.stringMatching(/^[a-z]+$/), expect.stringMatching(/Z$/)]);
    const key = readFileSync(`${folder.path}.key`, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('-'));
    expect(key.length).toBeGreaterThan(0);
    const secrets = [...Object.values(MARKS), token, ...token.split('.'), ...key];
    expect(secrets.filter((secret) => product.output().includes(secret))).toEqual([]);
  });

  it('is a configuration without passwords', () => {
    const printed = execFileSync(process.execPath, ['dist/apps/standalone/src/main.js', '--print-config'], {
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        LIMIT_LEDGER_MODE: 'production',
        LIMIT_LEDGER_OIDC_ISSUER: 'https://user:marked-1@issuer.example',
        LIMIT_LEDGER_OIDC_AUDIENCE: 'limit-ledger',
        LIMIT_LEDGER_OIDC_JWKS_URL: 'https://user:marked-2/@issuer.example/keys?api_key=marked-3',
        LIMIT_LEDGER_SIGNING_KEY_FILE: '/keys/heads.pem',
      },
    });
    expect(printed).not.toContain('marked');
    expect(JSON.parse(printed)).toMatchObject({
      oidc: { issuer: 'https://***@issuer.example' },
      signingKeyFile: '/keys/heads.pem',
    });
  });
});
