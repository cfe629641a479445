import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type CryptoKey, type JWTPayload } from 'jose';
import { Problem } from '../problem/problem.js';
import { Authenticator } from './authenticator.js';
import { OidcVerifier } from './oidc-verifier.js';

const ISSUER = 'https://issuer.example';
const GOOD: JWTPayload = { iss: ISSUER, aud: 'limit-ledger', sub: 'user-1', roles: ['merchant', 'admin'], merchant_id: 'm1' };

describe('tokens of an OIDC issuer', () => {
  let issuer: Server;
  let jwksUrl: string;
  let key: CryptoKey;
  let otherKey: CryptoKey;
  beforeAll(async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    ({ privateKey: key } = pair);
    ({ privateKey: otherKey } = await generateKeyPair('ES256'));
    const keys = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' }] });
    issuer = createServer((_, answer) => answer.setHeader('content-type', 'application/json').end(keys)).listen(0, '127.0.0.1');
    await once(issuer, 'listening');
    jwksUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`;
  });
  afterAll(() => {
    issuer.closeAllConnections();
    issuer.close();
  });

  const now = (): number => Math.floor(Date.now() / 1_000);
  const sign = (claims: JWTPayload, signingKey = key, expiresIn = 60): Promise<string> =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'k1' }).setExpirationTime(now() + expiresIn).sign(signingKey);
  const authenticate = async (authorization: string, url = jwksUrl) =>
    new Authenticator(new OidcVerifier({ issuer: ISSUER, audience: 'limit-ledger', jwksUrl: url })).authenticate(authorization);
  const statusOf = async (token: string, url?: string): Promise<number> =>
    authenticate(`Bearer ${token}`, url).then(
      () => 200,
      (error: unknown) => (error instanceof Problem ? error.status : 0),
    );

  it('say who asks; roles that mean nothing here are left out', async () => {
    expect(await authenticate(`Bearer ${await sign(GOOD)}`)).toEqual({ subject: 'user-1', roles: ['merchant'], merchantId: 'm1' });
    expect(await authenticate(`bearer ${await sign(GOOD)}`)).toMatchObject({ subject: 'user-1' });
  });

  it('are refused from another issuer, for another audience, expired, or by another key', async () => {
    expect(await statusOf(await sign({ ...GOOD, iss: 'https://other.example' }))).toBe(401);
    expect(await statusOf(await sign({ ...GOOD, aud: 'other' }))).toBe(401);
    expect(await statusOf(await sign(GOOD, key, -31))).toBe(401);
    expect(await statusOf(await sign({ ...GOOD, nbf: now() + 40 }))).toBe(401);
    expect(await statusOf(await sign(GOOD, otherKey))).toBe(401);
  });

  it('are taken within 30 seconds of clock difference', async () => {
    expect(await statusOf(await sign(GOOD, key, -20))).toBe(200);
  });

  it('are refused unsigned, signed with a shared secret, or without an end', async () => {
    expect(await statusOf(new UnsecuredJWT(GOOD).setExpirationTime('1h').encode())).toBe(401);
    const secret = new TextEncoder().encode('a secret that is shared with the issuer');
    const shared = new SignJWT(GOOD).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).setExpirationTime('1h');
    expect(await statusOf(await shared.sign(secret))).toBe(401);
    const endless = new SignJWT(GOOD).setProtectedHeader({ alg: 'ES256', kid: 'k1' });
    expect(await statusOf(await endless.sign(key))).toBe(401);
  });

  it.each<[string, JWTPayload]>([
    ['no subject', { sub: '' }],
    ['roles as text', { roles: 'operator' }],
    ['no roles', { roles: undefined }],
    ['a merchant that can be none', { merchant_id: 'a b' }],
  ])('are refused with %s', async (_, claims) => {
    expect(await statusOf(await sign({ ...GOOD, ...claims }))).toBe(401);
  });

  const NO_TOKENS = ['', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a b', 'Bearer é', `Bearer ${'a'.repeat(9_000)}`];
  it.each(NO_TOKENS)('are not found in "%s"', async (authorization) => {
    await expect(authenticate(authorization)).rejects.toMatchObject({ status: 401 });
  });

  it('can not be judged while the issuer is away: 503, not 401', async () => {
    expect(await statusOf(await sign(GOOD), 'http://127.0.0.1:1/keys')).toBe(503);
  });
});
