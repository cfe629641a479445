import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

export interface RawRequest {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Without a length, in chunks. */
  readonly chunked?: boolean;
}

export interface RawAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly text: string;
}

/** Sends a request as it is, whatever is wrong with it. */
export async function sendRaw(
  port: number,
  { method = 'POST', path, headers = {}, body, chunked = false }: RawRequest,
): Promise<RawAnswer> {
  const length = chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(Buffer.byteLength(body ?? '')) };
  const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...length, ...headers }, agent: false });
  // A server that has answered need not read on.
  sent.on('error', () => undefined);
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode ?? 0, contentType: answer.headers['content-type'], text: await text(answer) };
}

/** Sends bytes and nothing more, and answers what comes back until the server hangs up. */
export async function sendBytes(port: number, bytes: string): Promise<RawAnswer> {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  const answer = await text(socket);
  const [head = '', body = ''] = answer.split('\r\n\r\n', 2);
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]),
    contentType: /^content-type: (.*)$/im.exec(head)?.[1],
    text: body,
  };
}
