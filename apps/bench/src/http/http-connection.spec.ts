import { once } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { HttpConnection } from './http-connection.js';

const BODY = '{"a":"äöü"}';
const ANSWER = `HTTP/1.1 201 Created\r\ncontent-type: application/json\r\nContent-Length: ${Buffer.byteLength(BODY)}\r\n\r\n${BODY}`;

describe('a connection of the generator', () => {
  let server: Server;
  let accepted: Promise<Socket>;
  let connection: HttpConnection;
  let broken: PromiseWithResolvers<string>;

  beforeEach(async () => {
    broken = Promise.withResolvers();
    server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    accepted = once(server, 'connection').then(([socket]) => socket as Socket);
    connection = await HttpConnection.open((server.address() as AddressInfo).port, (error) => broken.resolve(error.message));
  });

  afterEach(async () => {
    connection.close();
    (await accepted).destroy();
    server.close();
    await once(server, 'close');
  });

  const ask = (): Promise<readonly [number, string]> =>
    new Promise((resolve) => connection.request('GET / HTTP/1.1\r\n\r\n', (status, body) => resolve([status, body]), true));

  it.each([1, 7, 60, 1_000])('reads an answer that comes in pieces of %d bytes, and the next one', async (size) => {
    const socket = await accepted;
    socket.setNoDelay(true);
    const bytes = Buffer.from(ANSWER);
    for (let times = 0; times < 2; times++) {
      const answer = ask();
      await once(socket, 'data');
      for (let from = 0; from < bytes.length; from += size) {
        await new Promise<void>((resolve) => socket.write(bytes.subarray(from, from + size), () => resolve()));
      }
      expect(await answer).toEqual([201, BODY]);
    }
  });

  it('does not guess at an answer without a length', async () => {
    const socket = await accepted;
    connection.request('GET / HTTP/1.1\r\n\r\n', () => broken.resolve('answered'), true);
    await once(socket, 'data');
    socket.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n');
    expect(await broken.promise).toMatch(/without content-length/);
  });

  it('says when the server closes with a request in flight', async () => {
    const socket = await accepted;
    connection.request('GET / HTTP/1.1\r\n\r\n', () => undefined);
    await once(socket, 'data');
    socket.end();
    expect(await broken.promise).toMatch(/closed a connection with a request in flight/);
  });
});
