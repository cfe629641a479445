import type { OpenapiDocument } from './openapi-document.js';
import type { FuzzRequest } from './fuzz-request.js';
import type { FuzzTarget } from './run-fuzz.js';

/** A started product to fuzz, with a token for each kind of caller. */
export async function httpTarget(url: string): Promise<FuzzTarget> {
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as OpenapiDocument;
  const tokens = {
    operator: await tokenOf(url, { sub: 'fuzz-operator', roles: ['operator'] }),
    auditor: await tokenOf(url, { sub: 'fuzz-auditor', roles: ['auditor'] }),
    service: await tokenOf(url, { sub: 'fuzz-service', roles: ['service'] }),
    analyst: await tokenOf(url, { sub: 'fuzz-analyst', roles: ['analyst'] }),
    'second-analyst': await tokenOf(url, { sub: 'fuzz-second-analyst', roles: ['analyst'] }),
    merchant: await tokenOf(url, { sub: 'fuzz-merchant', roles: ['merchant'], merchantId: 'nobody' }),
  };
  const send = async ({ operation, params, query = '', headers, body, text, token }: FuzzRequest) => {
    // What is put into the path is escaped already, or broken on purpose.
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? name);
    const answer = await fetch(`${url}${path}${query}`, {
      method: operation.method,
      headers: {
        ...(token !== 'none' && { authorization: `Bearer ${tokens[token]}` }),
        ...(operation.method === 'POST' && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(operation.method === 'POST' && { body: text ?? JSON.stringify(body ?? {}) }),
    });
    return { status: answer.status, contentType: answer.headers.get('content-type') ?? '', text: await answer.text() };
  };
  return { document, send };
}

async function tokenOf(url: string, claims: object): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/dev/token`, { method: 'POST', headers, body: JSON.stringify(claims) });
  return ((await answer.json()) as { readonly token: string }).token;
}
