import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const HEADERS_END = '\r\n\r\n';
const CONTENT_LENGTH = /\r\ncontent-length: (\d+)/i;

/** `body` is empty unless it was asked for. */
export type OnAnswer = (status: number, body: string) => void;

/**
 * One keep-alive connection with one request in flight. It reads what a benchmark needs and no more (status, length), so that
 * the generator takes as little as it can of the cores it shares with the server. Answers must carry a content-length.
 */
export class HttpConnection {
  private onAnswer: OnAnswer | undefined;
  private keepsBody = false;
  private pending: Buffer | undefined;

  private constructor(
    private readonly socket: Socket,
    private readonly onBroken: (error: Error) => void,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.take(chunk));
    socket.on('error', (error) => this.onBroken(error));
    socket.on('close', () => this.onAnswer && this.onBroken(new Error('the server closed a connection with a request in flight')));
  }

  static async open(port: number, onBroken: (error: Error) => void): Promise<HttpConnection> {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    return new HttpConnection(socket, onBroken);
  }

  request(text: string, onAnswer: OnAnswer, keepsBody = false): void {
    this.onAnswer = onAnswer;
    this.keepsBody = keepsBody;
    this.socket.write(text, 'latin1');
  }

  close(): void {
    this.onAnswer = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    const bytes = this.pending === undefined ? chunk : Buffer.concat([this.pending, chunk]);
    const headersEnd = bytes.indexOf(HEADERS_END);
    const headers = headersEnd < 0 ? '' : bytes.toString('latin1', 0, headersEnd);
    const length = headersEnd < 0 ? undefined : CONTENT_LENGTH.exec(headers)?.[1];
    if (headersEnd >= 0 && length === undefined) return this.onBroken(new Error(`an answer without content-length: ${headers}`));
    const end = headersEnd + HEADERS_END.length + Number(length ?? Number.POSITIVE_INFINITY);
    if (!(bytes.length >= end)) {
      this.pending = bytes;
      return;
    }
    this.pending = undefined;
    const answered = this.onAnswer;
    this.onAnswer = undefined;
    const body = this.keepsBody ? bytes.toString('utf8', headersEnd + HEADERS_END.length, end) : '';
    answered?.(Number(headers.slice(9, 12)), body);
  }
}
