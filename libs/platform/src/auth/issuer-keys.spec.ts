import { generateKeyPairSync, sign } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Logger } from '@nestjs/common';
import { Problem } from '../problem/problem.js';
import { Authenticator } from './authenticator.js';
import { OidcVerifier } from './oidc-verifier.js';
import { LocalIssuer, newKey, type IssuerKey } from './spec-support/local-issuer.js';

const FRESH_SECONDS = 300;
const KEPT_SECONDS = 3_600;
const COOLDOWN_SECONDS = 5;
const BELIEVED_SECONDS = 300;

describe('the keys of an OIDC issuer', () => {
  let issuer: LocalIssuer;
  let authenticator: Authenticator;
  let one: IssuerKey;
  let two: IssuerKey;
  beforeAll(async () => {
    Logger.overrideLogger(false);
    [one, two] = await Promise.all([newKey('k1'), newKey('k2')]);
  });
  beforeEach(async () => {
    issuer = new LocalIssuer();
    await issuer.start();
    issuer.publish(one);
    const nowSeconds = (): number => issuer.nowSeconds;
    authenticator = new Authenticator(
      new OidcVerifier(issuer.settings, { nowSeconds, elapsedSeconds: nowSeconds }),
      nowSeconds,
    );
  });
  afterEach(() => issuer.stop());

  const statusOf = async (token: string): Promise<number> => {
    try {
      await authenticator.authenticate(`Bearer ${token}`);
      return 200;
    } catch (error) {
      return error instanceof Problem ? error.status : 0;
    }
  };
  /** Of a token that nobody has seen before. */
  const statusOfNew = async (key: IssuerKey): Promise<number> => statusOf(await issuer.sign(key, { jti: crypto.randomUUID() }));
  const pass = (seconds: number): void => void (issuer.nowSeconds += seconds);
  const issuerHas = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
    const deadline = performance.now() + 10_000;
    while (!(await condition())) {
      if (performance.now() > deadline) throw new Error('the issuer never had it');
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const away = (answer: ServerResponse): void => void answer.destroy();

  it('are asked for once, however many tokens come at once', async () => {
    expect(await Promise.all(Array.from({ length: 20 }, () => statusOfNew(one)))).toEqual(
      Array.from({ length: 20 }, () => 200),
    );
    expect(issuer.asked).toBe(1);
  });

  it('are asked for again when a token names one that is new, and the old ones go on', async () => {
    expect(await statusOfNew(one)).toBe(200);
    issuer.publish(one, two);
    pass(COOLDOWN_SECONDS);
    expect([await statusOfNew(two), await statusOfNew(one)]).toEqual([200, 200]);
    expect(issuer.asked).toBe(2);
  });

  it('count no longer when they are 5 minutes old and were withdrawn, for tokens believed before 5 minutes after that', async () => {
    const known = await issuer.sign(one, { exp: issuer.nowSeconds + 10_000 });
    issuer.publish(two);
    expect(await statusOf(known)).toBe(401);
    issuer.publish(one);
    pass(COOLDOWN_SECONDS);
    expect(await statusOf(known)).toBe(200);
    issuer.publish(two);
    pass(FRESH_SECONDS - 1);
    expect(await statusOf(known)).toBe(200);
    pass(1);
    expect([await statusOfNew(one), await statusOf(known)]).toEqual([401, 401]);
    expect(await statusOfNew(two)).toBe(200);
    expect(BELIEVED_SECONDS).toBe(FRESH_SECONDS);
  });

  it('are not asked for by everybody who makes up a key', async () => {
    const stranger = await newKey('k9');
    expect(await statusOfNew(one)).toBe(200);
    for (let times = 0; times < 10; times += 1) expect(await statusOfNew(stranger)).toBe(401);
    expect(issuer.asked).toBe(1);
    pass(COOLDOWN_SECONDS);
    expect(await Promise.all([statusOfNew(stranger), statusOfNew(stranger)])).toEqual([401, 401]);
    expect(issuer.asked).toBe(2);
  });

  const FAILURES: readonly (readonly [string, (answer: ServerResponse) => void])[] = [
    ['hangs up', away],
    ['says 500', (answer) => void answer.writeHead(500).end('{"keys":[]}')],
    ['sends somewhere else', (answer) => void answer.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['says no JSON', (answer) => void answer.end('<html>')],
    ['says no keys', (answer) => void answer.end('{"keys":"none"}')],
  ];
  it.each(FAILURES)('that were never had let nobody in: 503, not 401, when it %s', async (_, respond) => {
    issuer.fail(respond);
    expect([await statusOfNew(one), await statusOfNew(two)]).toEqual([503, 503]);
    expect(issuer.asked).toBe(1);
    issuer.publish(one);
    expect(await statusOfNew(one)).toBe(503);
    pass(COOLDOWN_SECONDS);
    expect(await statusOfNew(one)).toBe(200);
  });

  it.each(FAILURES)('that are known go on for an hour when it %s, and then let nobody in', async (_, respond) => {
    expect(await statusOfNew(one)).toBe(200);
    issuer.fail(respond);
    pass(FRESH_SECONDS);
    expect([await statusOfNew(one), await statusOfNew(one)]).toEqual([200, 200]);
    expect(issuer.asked).toBe(2);
    // Nothing is known of a key that may have come meanwhile.
    expect(await statusOfNew(two)).toBe(503);
    pass(KEPT_SECONDS - FRESH_SECONDS - 1);
    expect(await statusOfNew(one)).toBe(200);
    pass(1);
    expect([await statusOfNew(one), await statusOfNew(two)]).toEqual([503, 503]);
    issuer.publish(two);
    pass(COOLDOWN_SECONDS);
    expect([await statusOfNew(two), await statusOfNew(one)]).toEqual([200, 401]);
  });

  it('that are known hold nobody up while the issuer does not answer', async () => {
    expect(await statusOfNew(one)).toBe(200);
    issuer.fail(away);
    pass(FRESH_SECONDS);
    expect(await statusOfNew(one)).toBe(200);
    const held: ServerResponse[] = [];
    issuer.fail((answer) => void held.push(answer));
    pass(COOLDOWN_SECONDS);
    expect(await statusOfNew(one)).toBe(200);
    await issuerHas(() => held.length === 1);
    issuer.publish(two);
    // After a round trip the issuer would know if somebody had waited for the time-out and hung up.
    await (await fetch(issuer.settings.jwksUrl)).text();
    expect(held[0]!.closed).toBe(false);
    held[0]!.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [two.publicJwk] }));
    await issuerHas(async () => (await statusOfNew(two)) === 200);
    expect([await statusOfNew(one), issuer.asked]).toEqual([401, 4]);
  });

  it('that can not be used let nobody in, and others are none the worse for it', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1_024 });
    const publicJwk = { ...publicKey.export({ format: 'jwk' }), kid: 'weak', alg: 'RS256' };
    const broken = { ...one, kid: 'broken', publicJwk: { ...one.publicJwk, kid: 'broken', x: 'AA' } };
    issuer.publish({ ...one, publicJwk }, broken, one);
    const header = Buffer.from(JSON.stringify({ alg: 'RS256', kid: 'weak' })).toString('base64url');
    const signed = `${header}.${(await issuer.sign(one)).split('.')[1]}`;
    expect(await statusOf(`${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`)).toBe(503);
    expect(await statusOfNew(broken)).toBe(503);
    expect(await statusOfNew(one)).toBe(200);
  });

  it('are as old as the question, not as the answer', async () => {
    issuer.fail((answer) => {
      pass(100);
      issuer.publish(one);
      answer.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [one.publicJwk] }));
    });
    expect(await statusOfNew(one)).toBe(200);
    pass(FRESH_SECONDS - 101);
    expect([await statusOfNew(one), issuer.asked]).toEqual([200, 1]);
    pass(1);
    expect([await statusOfNew(one), issuer.asked]).toEqual([200, 2]);
  });

  it('let no token outlive its end, believed before or not', async () => {
    const short = await issuer.sign(one, { exp: issuer.nowSeconds + 20 });
    expect(await statusOf(short)).toBe(200);
    pass(49);
    expect(await statusOf(short)).toBe(200);
    pass(1);
    expect(await statusOf(short)).toBe(401);
    expect(issuer.asked).toBe(1);
  });
});
