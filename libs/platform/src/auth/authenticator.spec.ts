import { generateKeyPairSync } from 'node:crypto';
import { errors } from 'jose';
import { testSigningKey } from '../spec-support/start-test-app.js';
import { Authenticator } from './authenticator.js';
import { DevelopmentIssuer } from './development-issuer.js';

const CALLER = { subject: 'me', roles: ['merchant'], merchantId: 'm1' } as const;

describe('tokens of development mode', () => {
  it('are good after a restart, for 12 hours', async () => {
    const { token, expiresAt } = await new DevelopmentIssuer(testSigningKey).issue(CALLER);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(12 * 3_600_000 - 5_000);
    expect(await new Authenticator(new DevelopmentIssuer(testSigningKey)).authenticate(`Bearer ${token}`)).toEqual(CALLER);
  });

  it('are not good with another signing key', async () => {
    const { token } = await new DevelopmentIssuer(generateKeyPairSync('ed25519').privateKey).issue(CALLER);
    const authenticator = new Authenticator(new DevelopmentIssuer(testSigningKey));
    await expect(authenticator.authenticate(`Bearer ${token}`)).rejects.toMatchObject({ status: 401 });
  });

  it('are verified once, then again after 5 minutes, and never believed beyond their end', async () => {
    let verified = 0;
    let nowSeconds = 1_000;
    const verifier = {
      verify: () => {
        verified += 1;
        if (nowSeconds >= 1_400) throw new errors.JWTExpired('expired', {});
        return Promise.resolve({ sub: 'me', roles: [], exp: 1_400 });
      },
    };
    const authenticator = new Authenticator(verifier, () => nowSeconds);
    const ask = async () => authenticator.authenticate('Bearer abc');
    await ask();
    expect(authenticator.authenticate('Bearer abc')).toEqual({ subject: 'me', roles: [] });
    expect(verified).toBe(1);
    nowSeconds = 1_300;
    await ask();
    expect(verified).toBe(2);
    nowSeconds = 1_400;
    await expect(ask()).rejects.toMatchObject({ status: 401 });
    expect(verified).toBe(3);
  });
});
