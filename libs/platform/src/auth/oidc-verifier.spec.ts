import { createPublicKey } from 'node:crypto';
import { Controller, Get } from '@nestjs/common';
import { SignJWT, UnsecuredJWT } from 'jose';
import fc from 'fast-check';
import { Problem } from '../problem/problem.js';
import { startTestApp } from '../spec-support/start-test-app.js';
import { AuthModule } from './auth.module.js';
import { Authenticator } from './authenticator.js';
import type { AuthorizedCaller } from './authorized-caller.js';
import { Caller } from './caller.js';
import { OidcVerifier } from './oidc-verifier.js';
import { Roles } from './roles.js';
import { AUDIENCE, ISSUER, LocalIssuer, newKey, type IssuerKey, type Members } from './spec-support/local-issuer.js';

@Controller('v1/whoami')
class WhoAmIController {
  @Get()
  @Roles('auditor')
  get(@Caller() caller: AuthorizedCaller): AuthorizedCaller {
    return caller;
  }
}

describe('tokens of an OIDC issuer', () => {
  const issuer = new LocalIssuer();
  let elliptic: IssuerKey;
  let rsa: IssuerKey;
  let edwards: IssuerKey;
  let foreign: IssuerKey;
  beforeAll(async () => {
    await issuer.start();
    [elliptic, rsa, edwards, foreign] = await Promise.all([
      newKey('e1'),
      newKey('r1', 'RS256'),
      newKey('d1', 'EdDSA'),
      newKey('e1'),
    ]);
    issuer.publish(elliptic, rsa, edwards);
  });
  afterAll(() => issuer.stop());

  const clocks = { nowSeconds: () => issuer.nowSeconds, elapsedSeconds: () => issuer.nowSeconds };
  const authenticate = async (authorization: string): Promise<AuthorizedCaller> =>
    new Authenticator(new OidcVerifier(issuer.settings, clocks), clocks.nowSeconds).authenticate(authorization);
  const statusOf = (token: string): Promise<number> =>
    authenticate(`Bearer ${token}`).then(
      () => 200,
      (error: unknown) => (error instanceof Problem ? error.status : 0),
    );
  const statusOfClaims = async (claims: Members): Promise<number> => statusOf(await issuer.sign(elliptic, claims));
  const statusOfHeader = async (key: IssuerKey, header: Members): Promise<number> =>
    statusOf(await issuer.sign(key, {}, header));

  it('say who asks; roles that mean nothing here are left out', async () => {
    const token = await issuer.sign(elliptic, { roles: ['merchant', 'admin'], merchant_id: 'm1' });
    const caller = { subject: 'user-1', roles: ['merchant'], merchantId: 'm1' };
    expect([await authenticate(`Bearer ${token}`), await authenticate(`bearer ${token}`)]).toEqual([caller, caller]);
  });

  it('are taken by any key that the issuer publishes', async () => {
    for (const key of [elliptic, rsa, edwards]) expect(await statusOf(await issuer.sign(key))).toBe(200);
  });

  it('are refused from another issuer or for another audience', async () => {
    for (const iss of ['https://other.example', `${ISSUER}/`, '', undefined]) expect(await statusOfClaims({ iss })).toBe(401);
    for (const aud of ['other', ['other'], '', [], undefined]) expect(await statusOfClaims({ aud })).toBe(401);
    expect(await statusOfClaims({ aud: ['other', AUDIENCE] })).toBe(200);
  });

  it('are taken within 30 seconds of clock difference and not beyond', async () => {
    const now = issuer.nowSeconds;
    expect([await statusOfClaims({ exp: now - 29 }), await statusOfClaims({ exp: now - 30 })]).toEqual([200, 401]);
    expect([await statusOfClaims({ nbf: now + 30 }), await statusOfClaims({ nbf: now + 31 })]).toEqual([200, 401]);
  });

  it('are refused without an end, or with one that is no moment', async () => {
    for (const exp of [undefined, null, '9999999999', {}, true])
      expect([exp, await statusOfClaims({ exp })]).toEqual([exp, 401]);
  });

  it('are refused by a key that the issuer does not publish, whatever its name', async () => {
    expect(await statusOf(await issuer.sign(foreign))).toBe(401);
    expect(await statusOfHeader(foreign, { kid: 'unknown' })).toBe(401);
  });

  it('are refused when their algorithm is not that of the key they name', async () => {
    expect(await statusOfHeader(rsa, { kid: 'e1' })).toBe(401);
    expect(await statusOfHeader(elliptic, { kid: 'r1' })).toBe(401);
    const [, payload, signature] = (await issuer.sign(rsa)).split('.');
    for (const alg of ['RS384', 'PS256', 'ES256', 'HS256', 'none', 'None', 'rs256', '']) {
      const header = Buffer.from(JSON.stringify({ alg, kid: 'r1' })).toString('base64url');
      expect([alg, await statusOf(`${header}.${payload}.${signature}`)]).toEqual([alg, 401]);
    }
  });

  it('are refused unsigned, however that is said', async () => {
    const claims = { iss: ISSUER, aud: AUDIENCE, sub: 'user-1', roles: ['operator'], exp: issuer.nowSeconds + 60 };
    expect(await statusOf(new UnsecuredJWT(claims).encode())).toBe(401);
    const [header, payload] = (await issuer.sign(elliptic)).split('.');
    expect([await statusOf(`${header}.${payload}.`), await statusOf(`${header}.${payload}`)]).toEqual([401, 401]);
  });

  it('are refused when signed with what is public as a shared secret', async () => {
    const pem = createPublicKey({ key: { ...rsa.publicJwk }, format: 'jwk' }).export({ format: 'pem', type: 'spki' }) as string;
    const published = [pem, JSON.stringify(rsa.publicJwk), rsa.publicJwk.n!];
    for (const secret of published.flatMap((text) => [text, text.trimEnd()])) {
      for (const kid of ['r1', 'e1']) {
        const token = new SignJWT({
          iss: ISSUER,
          aud: AUDIENCE,
          sub: 'user-1',
          roles: ['operator'],
          exp: issuer.nowSeconds + 60,
        });
        const signed = token.setProtectedHeader({ alg: 'HS256', kid }).sign(new TextEncoder().encode(secret));
        expect(await statusOf(await signed)).toBe(401);
      }
    }
  });

  it('are refused when they bring their key along, or demand what nobody here understands', async () => {
    expect(await statusOfHeader(foreign, { jwk: foreign.publicJwk })).toBe(401);
    expect(await statusOfHeader(foreign, { jku: issuer.settings.jwksUrl, kid: 'unknown' })).toBe(401);
    expect(await statusOfHeader(elliptic, { x: 1 })).toBe(200);
    expect(await statusOfHeader(elliptic, { x: 1, crit: ['x'] })).toBe(401);
  });

  it.each<[string, Members]>([
    ['no subject', { sub: '' }],
    ['a subject with NUL', { sub: 'a\0b' }],
    ['a subject without end', { sub: 'x'.repeat(256) }],
    ['roles as text', { roles: 'operator' }],
    ['no roles', { roles: undefined }],
    ['a merchant that can be none', { merchant_id: 'a b' }],
  ])('are refused with %s', async (_, claims) => {
    expect(await statusOfClaims(claims)).toBe(401);
  });

  const NO_TOKENS = ['', 'Bearer', 'Bearer ', 'Basic abc', 'Bearer a b', 'Bearer é', `Bearer ${'a'.repeat(9_000)}`];
  it.each(NO_TOKENS)('are not found in what is none: %#', async (authorization) => {
    await expect(authenticate(authorization)).rejects.toMatchObject({ status: 401 });
  });

  it('are refused after any change, never with a failure of ours', async () => {
    const good = await issuer.sign(elliptic);
    const change = fc.tuple(fc.nat(good.length - 1), fc.constantFrom(...'ABCXYZabcxyz0189-_.', ''));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const letters = [...good];
        for (const [place, letter] of changes) letters[place] = letter;
        const token = letters.join('');
        // The last letter of a signature holds bits that mean nothing.
        fc.pre(token.slice(0, -1) !== good.slice(0, -1));
        expect(await statusOf(token)).toBe(401);
      }),
      { numRuns: 300 },
    );
  });

  it('are what a service goes by', async () => {
    const test = await startTestApp([WhoAmIController], AuthModule.forOidc(issuer.settings));
    const ask = async (token: string): Promise<Response> =>
      fetch(`${test.url}/v1/whoami`, { headers: { authorization: `Bearer ${token}` } });
    const answer = await ask(await issuer.sign(rsa));
    expect([answer.status, await answer.json()]).toEqual([200, { subject: 'user-1', roles: ['auditor'] }]);
    const refused = await ask(await issuer.sign(foreign));
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('error="invalid_token"'),
    ]);
    expect((await fetch(`${test.url}/dev/token`, { method: 'POST' })).status).toBe(404);
    await test.app.close();
  });
});
