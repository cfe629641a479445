import { hkdfSync, type KeyObject } from 'node:crypto';
import { jwtVerify, SignJWT, type JWTPayload } from 'jose';
import type { AuthorizedCaller } from './authorized-caller.js';
import type { TokenVerifier } from './token-verifier.js';

const ISSUER = 'urn:limit-ledger:development';
const AUDIENCE = 'limit-ledger';
const ALGORITHM = 'HS256';
const GOOD_FOR_SECONDS = 12 * 3_600;

/** Hands out tokens and verifies them, in development only. The secret comes from the signing key: tokens outlive a restart. */
export class DevelopmentIssuer implements TokenVerifier {
  private readonly secret: Uint8Array;

  constructor(signingKey: KeyObject) {
    const material = signingKey.export({ format: 'der', type: 'pkcs8' });
    this.secret = new Uint8Array(hkdfSync('sha256', material, '', 'limit-ledger development tokens', 32));
  }

  /** A token that is good for 12 hours, and the end of them as an instant. */
  async issue({ subject, roles, merchantId }: AuthorizedCaller): Promise<{ readonly token: string; readonly expiresAt: string }> {
    const expiresAtSeconds = Math.floor(Date.now() / 1_000) + GOOD_FOR_SECONDS;
    const token = await new SignJWT({ roles: [...roles], ...(merchantId === undefined ? {} : { merchant_id: merchantId }) })
      .setProtectedHeader({ alg: ALGORITHM })
      .setSubject(subject)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(expiresAtSeconds)
      .sign(this.secret);
    return { token, expiresAt: new Date(expiresAtSeconds * 1_000).toISOString() };
  }

  async verify(token: string): Promise<JWTPayload> {
    const settings = { issuer: ISSUER, audience: AUDIENCE, algorithms: [ALGORITHM], requiredClaims: ['exp', 'sub'] };
    return (await jwtVerify(token, this.secret, settings)).payload;
  }
}
