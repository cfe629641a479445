import type { JWTPayload } from 'jose';

/** The claims of a good token and, in seconds since 1970, until when it is; throws for any other. */
export interface TokenVerifier {
  verify(token: string): Promise<JWTPayload>;
}
