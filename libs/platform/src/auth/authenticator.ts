import { Logger } from '@nestjs/common';
import { errors } from 'jose';
import { Problem } from '../problem/problem.js';
import type { AuthorizedCaller } from './authorized-caller.js';
import { callerOfClaims } from './claims.js';
import { unauthenticated } from './refusals.js';
import { TokenCache } from './token-cache.js';
import type { TokenVerifier } from './token-verifier.js';

const BEARER = /^Bearer ([A-Za-z0-9._~+/-]+=*)$/i;
const LONGEST_TOKEN = 8_192;

/** Finds out from the `Authorization` header who asks. */
export class Authenticator {
  private readonly cache = new TokenCache();
  private readonly logger = new Logger('Authenticator');

  constructor(
    private readonly verifier: TokenVerifier,
    private readonly nowSeconds: () => number = () => Date.now() / 1_000,
  ) {}

  /** Answers at once for a token seen before. Throws the 401 `Problem`, or a 503 when the issuer's keys can't be had. */
  authenticate(authorization: string | undefined): AuthorizedCaller | Promise<AuthorizedCaller> {
    if (authorization === undefined) throw unauthenticated(false);
    const token = BEARER.exec(authorization)?.[1];
    if (token === undefined || token.length > LONGEST_TOKEN) throw unauthenticated(true);
    return this.cache.find(token, this.nowSeconds()) ?? this.verify(token);
  }

  private async verify(token: string): Promise<AuthorizedCaller> {
    try {
      const claims = await this.verifier.verify(token);
      const caller = callerOfClaims(claims);
      this.cache.remember(token, caller, claims.exp ?? 0, this.nowSeconds());
      return caller;
    } catch (error) {
      // What jose throws is about the token, all else is about the issuer, its keys or us.
      if (error instanceof errors.JOSEError) throw unauthenticated(true);
      this.logger.warn({ cause: String(error) }, 'a token can not be judged');
      throw issuerAway();
    }
  }
}

function issuerAway(): Problem {
  const detail = "The token issuer's keys can't be had; send the same request again after a while.";
  return new Problem(503, 'overloaded', detail, { headers: { 'retry-after': '5' } });
}
