import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { PROBLEM_CONTENT_TYPE, problemDocumentOf } from './problem-document.js';
import { problemOfFramework } from './problem-of-framework.js';
import { INTERNAL_PROBLEM } from './problem-of.js';

const STATUS: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

const LINGER_MILLISECONDS = 1_000;

/** What Node itself looks at for the same reason: the answer that a socket carries. */
interface AnsweringSocket extends Socket {
  readonly _httpMessage?: { readonly headersSent: boolean; readonly writableEnded: boolean } | null;
}

/**
 * Answers for what is not even HTTP, where there is only a socket to answer on. An answer that has begun, such as the results of
 * a feed that did not arrive in time, is cut: whoever reads it must not take a problem for a part of it.
 */
export function clientError(error: Error & { readonly code?: string }, socket: AnsweringSocket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (!socket.writable || isAnswering(socket)) {
    socket.destroy(error);
    return;
  }
  const status = STATUS[error.code ?? ''] ?? 400;
  const correlationId = randomUUID();
  const body = JSON.stringify(problemDocumentOf(problemOfFramework(status, error.code) ?? INTERNAL_PROBLEM, correlationId));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    `Content-Type: ${PROBLEM_CONTENT_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Correlation-Id: ${correlationId}`,
    'Connection: close',
  ];
  // Whoever goes on sending would keep the connection for ever; at once it would be torn down before the answer is read.
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => setTimeout(() => socket.destroy(), LINGER_MILLISECONDS).unref());
}

const isAnswering = ({ _httpMessage: answer }: AnsweringSocket): boolean =>
  answer?.headersSent === true && !answer.writableEnded;
