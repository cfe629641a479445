import { hash } from 'node:crypto';
import type { AuthorizedCaller } from './authorized-caller.js';

interface Known {
  readonly caller: AuthorizedCaller;
  readonly expiresAtSeconds: number;
}

const MOST_TOKENS = 10_000;
/** So long a token is believed at most without being verified again: a key that was withdrawn counts after it. */
const BELIEVED_SECONDS = 300;

/** Tokens found good, by their SHA-256, the longest unused dropped first: verifying costs more than all else of a request. */
export class TokenCache {
  private readonly known = new Map<string, Known>();

  find(token: string, nowSeconds: number): AuthorizedCaller | undefined {
    const digest = digestOf(token);
    const found = this.known.get(digest);
    if (found === undefined) return undefined;
    this.known.delete(digest);
    if (found.expiresAtSeconds <= nowSeconds) return undefined;
    this.known.set(digest, found);
    return found.caller;
  }

  remember(token: string, caller: AuthorizedCaller, expiresAtSeconds: number, nowSeconds: number): void {
    if (this.known.size >= MOST_TOKENS) {
      for (const oldest of this.known.keys()) {
        this.known.delete(oldest);
        break;
      }
    }
    this.known.set(digestOf(token), { caller, expiresAtSeconds: Math.min(expiresAtSeconds, nowSeconds + BELIEVED_SECONDS) });
  }
}

const digestOf = (token: string): string => hash('sha256', token, 'base64');
