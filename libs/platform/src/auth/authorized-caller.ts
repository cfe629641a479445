import type { Role } from './role.js';

/** Whom a good token speaks for. */
export interface AuthorizedCaller {
  /** The token's pseudonymous subject, 1 to 255 characters. */
  readonly subject: string;
  readonly roles: readonly Role[];
  /** Of the `merchant` role: the merchant it speaks for. */
  readonly merchantId?: string;
}
