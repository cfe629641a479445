import type { ProblemContent } from './problem-content.js';

/** The sentences for what the framework refuses by itself, by status. */
const BY_STATUS: Readonly<Record<number, { readonly code: string; readonly detail: string }>> = {
  400: { code: 'request.invalid', detail: 'The request is malformed.' },
  404: { code: 'not-found', detail: 'There is nothing at this address.' },
  408: { code: 'request.timeout', detail: 'The request did not arrive in time.' },
  413: { code: 'request.too-large', detail: 'The body is larger than this service takes.' },
  414: { code: 'request.uri-too-long', detail: 'The address is longer than this service takes.' },
  415: { code: 'request.unsupported-media-type', detail: 'The body must be sent as application/json.' },
  431: { code: 'request.headers-too-large', detail: 'The headers are larger than this service takes.' },
};

const BY_CODE: Readonly<Record<string, string>> = {
  FST_ERR_BAD_URL: 'The address holds a bad escape.',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'The body is not as long as its Content-Length says.',
};

const NOT_READY: ProblemContent = {
  status: 503,
  code: 'overloaded',
  detail: 'The service is not ready; try again later.',
  headers: { 'retry-after': '5' },
};

/** What Nest or Fastify refuses by itself; `undefined` when it blames us (5xx). */
export function problemOfFramework(status: number, frameworkCode: unknown): ProblemContent | undefined {
  if (status === 503) return NOT_READY;
  if (status >= 500) return undefined;
  const known = BY_STATUS[status] ?? { code: 'request.invalid', detail: 'The request can not be served.' };
  const detail =
    typeof frameworkCode === 'string' && Object.hasOwn(BY_CODE, frameworkCode) ? BY_CODE[frameworkCode] : undefined;
  return { status, code: known.code, detail: detail ?? known.detail };
}
