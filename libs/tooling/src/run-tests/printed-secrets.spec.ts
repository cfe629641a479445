import { printedSecrets } from './printed-secrets.js';

const nothing = { byProduct: [], byTests: [], texts: [] };

describe('what a run printed', () => {
  it.each([
    ['a token', 'asked with eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl'],
    ['a private key', '-----BEGIN PRIVATE KEY-----'],
    ['a private key', 'key MC4CAQAwBQYDK2VwBCIEIJ'],
    ['credentials', 'authorization: Bearer abcdefghijklmnopqrst'],
    ['a password in an address', 'postgres://somebody:secret@host/db'],
  ])('may hold %s nowhere', (what, line) => {
    for (const printed of [
      { ...nothing, byProduct: [line] },
      { ...nothing, byTests: [line] },
    ]) {
      expect(printedSecrets(printed)).toEqual([expect.stringMatching(`^${what} was printed`)]);
    }
  });

  it.each([
    '-----BEGIN PUBLIC KEY-----',
    'https://***@issuer.example/keys',
    'curl -H "authorization: Bearer $TOKEN" http://127.0.0.1:3000/v1/merchants/a:b',
    '{"level":"info","hash":"7d5c3f0c3a1f4f0d8e5b1f3c9a6e2b4d"}',
  ])('may hold %s', (line) => {
    expect(printedSecrets({ ...nothing, byProduct: [line], byTests: [line] })).toEqual([]);
  });

  it('may hold texts of requests where tests tell of themselves, and not where the product speaks', () => {
    const texts = ['Mr Zhang, 138 0000 0000', 'a "quoted" text'];
    expect(printedSecrets({ ...nothing, byTests: texts, texts })).toEqual([]);
    const byProduct = ['refused: Mr Zhang, 138 0000 0000', JSON.stringify({ msg: texts[1] }), 'Mr Zhang, 138 0000 0000 again'];
    expect(printedSecrets({ ...nothing, byProduct, texts: [...texts, ...texts] })).toEqual([
      'the product printed the text Mr Zhang, 138 0000 0000',
      'the product printed the text a "quoted" text',
    ]);
  });
});
