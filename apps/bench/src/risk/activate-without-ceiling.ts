import { DEFAULT_POLICY } from '@limit-ledger/risk-domain';

/** How far ahead a version comes into force at the least, by the policy that ships, and some more. */
export const AHEAD_SECONDS = 600;

/**
 * Has the rules that ship decide from `AHEAD_SECONDS` on under a ceiling that nothing reaches: with the one that ships a version
 * pauses after 50 freezes. Throws on anything but success.
 */
export async function activateWithoutCeiling(url: string): Promise<void> {
  const drafter = await analyst(url, 'bench-drafts');
  const approver = await analyst(url, 'bench-approves');
  await post(url, drafter, '/v1/policies', { policyId: 'default', document: DEFAULT_POLICY });
  await post(url, drafter, '/v1/policies/default/shadow', { version: 2 });
  await post(url, approver, '/v1/policies/default/approve', { version: 2 });
  const ceiling = { windowSeconds: 3_600, merchantsBasisPoints: 10_000, cases: 1_000_000 };
  await post(url, drafter, '/v1/policies/default/activate', { version: 2, ceiling });
}

async function analyst(url: string, sub: string): Promise<string> {
  const { token } = (await post(url, undefined, '/dev/token', { sub, roles: ['analyst'] })) as { readonly token: string };
  return token;
}

async function post(url: string, token: string | undefined, path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 1_000)}`);
  return JSON.parse(text) as unknown;
}
