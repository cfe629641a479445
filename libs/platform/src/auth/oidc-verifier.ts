import { jwtVerify, type JWTPayload } from 'jose';
import { IssuerKeys } from './issuer-keys.js';
import type { TokenVerifier } from './token-verifier.js';

export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

interface Clocks {
  /** Since 1970. */
  readonly nowSeconds: () => number;
  /** Since any moment. */
  readonly elapsedSeconds: () => number;
}

const MACHINE: Clocks = { nowSeconds: () => Date.now() / 1_000, elapsedSeconds: () => performance.now() / 1_000 };

/** Only keys that the issuer alone holds: a secret shared with it (HS…) or none at all would let others sign. */
const ASYMMETRIC = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const CLOCK_TOLERANCE_SECONDS = 30;

/** Verifies tokens of an OIDC issuer by the keys that it publishes. */
export class OidcVerifier implements TokenVerifier {
  private readonly keys: IssuerKeys;

  constructor(
    private readonly settings: OidcSettings,
    private readonly clocks: Clocks = MACHINE,
  ) {
    this.keys = new IssuerKeys(settings.jwksUrl, clocks.elapsedSeconds);
  }

  async verify(token: string): Promise<JWTPayload> {
    const { payload } = await jwtVerify(token, this.keys.keyOf, {
      issuer: this.settings.issuer,
      audience: this.settings.audience,
      algorithms: ASYMMETRIC,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'sub'],
      currentDate: new Date(this.clocks.nowSeconds() * 1_000),
    });
    return payload;
  }
}
