import type { StartedProduct } from '@limit-ledger/testing';
import type { Target } from '../http/reservation-request.js';

/** For a caller in the role that feeds come from. */
export async function tokenOf({ url, port }: Pick<StartedProduct, 'url' | 'port'>): Promise<Target> {
  const answer = await fetch(`${url}/dev/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ sub: 'bench', roles: ['service'] }),
  });
  return { port, token: ((await answer.json()) as { readonly token: string }).token };
}
