import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CompactSign, exportJWK, generateKeyPair, type CryptoKey, type JWK } from 'jose';

export const ISSUER = 'https://issuer.example';
export const AUDIENCE = 'limit-ledger';

export type Members = Readonly<Record<string, unknown>>;

/** A key of the issuer, published or not. */
export interface IssuerKey {
  readonly kid: string;
  readonly algorithm: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function newKey(kid: string, algorithm = 'ES256'): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' };
  return { kid, algorithm, privateKey, publicJwk };
}

/** An OIDC issuer on this machine, with a clock that only the spec moves. */
export class LocalIssuer {
  /** How often its keys were asked for. */
  asked = 0;
  nowSeconds = Math.floor(Date.now() / 1_000);
  private published: readonly IssuerKey[] = [];
  private readonly server: Server;
  private respond: (answer: ServerResponse) => void = (answer) => this.respondWithKeys(answer);

  constructor() {
    this.server = createServer((_, answer) => {
      this.asked += 1;
      this.respond(answer);
    });
  }

  async start(): Promise<void> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  get settings(): { readonly issuer: string; readonly audience: string; readonly jwksUrl: string } {
    const { port } = this.server.address() as AddressInfo;
    return { issuer: ISSUER, audience: AUDIENCE, jwksUrl: `http://127.0.0.1:${port}/keys` };
  }

  publish(...keys: readonly IssuerKey[]): void {
    this.published = keys;
    this.respond = (answer) => this.respondWithKeys(answer);
  }

  /** From now on its keys can't be had, in this way. */
  fail(respond: (answer: ServerResponse) => void): void {
    this.respond = respond;
  }

  /** A token, good for a minute from the issuer's now on unless the claims or the header say otherwise; they may say anything. */
  sign(key: IssuerKey, claims: Members = {}, header: Members = {}): Promise<string> {
    const good = { iss: ISSUER, aud: AUDIENCE, sub: 'user-1', roles: ['auditor'], exp: this.nowSeconds + 60 };
    const payload = new TextEncoder().encode(JSON.stringify({ ...good, ...claims }));
    return new CompactSign(payload)
      .setProtectedHeader({ alg: key.algorithm, kid: key.kid, ...header })
      .sign(key.privateKey, { crit: { x: true } });
  }

  private respondWithKeys(answer: ServerResponse): void {
    answer
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ keys: this.published.map(({ publicJwk }) => publicJwk) }));
  }
}
