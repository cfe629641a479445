import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SpecService } from '@limit-ledger/testing';

/** The merchant that the paths name, and what it has. */
export const MERCHANT = 'matrix';
const EXAMPLES: Readonly<Record<string, string>> = {
  merchantId: MERCHANT,
  orderId: 'o-1',
  freezeId: 'f-1',
  reductionId: 'r-1',
  line: 'transaction',
  policyId: 'default',
  consumerRef: 'c-1',
  assessmentId: 'a-1',
};

const ASSESSMENT = {
  assessmentId: 'a-1',
  consumerRef: 'c-1',
  merchantId: MERCHANT,
  orderId: 'o-1',
  amount: 1,
  currency: 'CNY',
  score: { provider: 'sesame-credit', scale: '350-950', value: 700 },
  consent: { at: '2026-01-01T00:00:00.000Z' },
};

/** Makes what the paths name. */
export async function makeWhatPathsName(service: SpecService): Promise<void> {
  await service.as('operator').open(MERCHANT, { transaction: 1_000 });
  await service.as('service').reserve(MERCHANT, { orderId: 'o-1', amount: 1 });
  const { status, text } = await service.as('service').post('/v1/assessments', ASSESSMENT);
  if (status !== 201) throw new Error(text);
}

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
