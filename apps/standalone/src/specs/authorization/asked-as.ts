import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The merchant that the paths name, and what it has. */
export const MERCHANT = 'matrix';
const EXAMPLES: Readonly<Record<string, string>> = {
  merchantId: MERCHANT,
  orderId: 'o-1',
  freezeId: 'f-1',
  reductionId: 'r-1',
  line: 'transaction',
  policyId: 'default',
};

/** The path with these instead of its parameters. Throws for a parameter that nobody has given an example. */
export function pathOf(path: string, change: Readonly<Record<string, string>> = {}): string {
  return path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const example = change[name] ?? EXAMPLES[name];
    if (example === undefined) throw new Error(`no example of :${name}`);
    return example;
  });
}

/** Asks with a body that every write refuses as malformed: whoever hears that was let in. */
export async function askedAs(
  app: NestFastifyApplication,
  authorization: string | undefined,
  method: string,
  url: string,
): Promise<{ readonly status: number; readonly code: unknown }> {
  const answer = await app.inject({
    method: method as 'GET',
    url,
    headers: authorization === undefined ? {} : { authorization },
    ...(method === 'POST' ? { payload: { surprise: true } } : {}),
  });
  const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json') && answer.body !== '';
  return { status: answer.statusCode, code: isProblem ? (answer.json() as { readonly code: unknown }).code : undefined };
}

/** `ok` for whoever was let in, else the status that kept it out. */
export function cellOf({ status, code }: { readonly status: number; readonly code: unknown }): string {
  const isLetIn = status === 200 || (status === 400 && (code === 'request.invalid' || code === undefined));
  return isLetIn ? 'ok' : String(status);
}
