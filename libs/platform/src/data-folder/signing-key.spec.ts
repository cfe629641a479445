import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSigningKey, SigningKeyUnusable } from './signing-key.js';

describe('the signing key', () => {
  const folder = mkdtempSync(join(tmpdir(), 'limit-ledger-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, for its owner alone, and stays the same', () => {
    const file = join(folder, 'new', 'data.key');
    const made = loadSigningKey(file, true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(loadSigningKey(file, true).equals(made)).toBe(true);
    expect(readdirSync(join(folder, 'new'))).toEqual(['data.key']);
  });

  it('is not made where a person has to provide it', () => {
    expect(() => loadSigningKey(join(folder, 'missing.pem'), false)).toThrow(/there is no such file/);
  });

  it('is an Ed25519 key in PEM and nothing else', () => {
    const file = join(folder, 'other.pem');
    writeFileSync(file, generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }));
    expect(() => loadSigningKey(file, false)).toThrow(/no Ed25519 key/);
    writeFileSync(file, 'text');
    expect(() => loadSigningKey(file, true)).toThrow(SigningKeyUnusable);
  });
});
