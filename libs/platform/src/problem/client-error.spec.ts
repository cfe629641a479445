import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { clientError } from './client-error.js';

const HEAD = 'POST / HTTP/1.1\r\nhost: here\r\ntransfer-encoding: chunked\r\n\r\n';
const NO_CHUNK = 'no chunk\r\n';

/** All that a client reads whose body is cut by what is no HTTP, after the answer has begun or before. */
async function readAfterBadChunk(begin: (response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) => {
    request.resume();
    begin(response);
    socket.write(NO_CHUNK);
  }).on('clientError', clientError);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let read = '';
  socket.on('data', (chunk: Buffer) => (read += chunk.toString()));
  socket.on('error', () => undefined);
  socket.write(HEAD);
  await once(socket, 'close');
  server.close();
  return read;
}

describe('what is no HTTP', () => {
  it('is answered with a problem', async () => {
    expect(await readAfterBadChunk(() => undefined)).toMatch(/^HTTP\/1\.1 400 [^]*"status":400/);
  });

  it('cuts an answer that has begun, and puts nothing into it', async () => {
    const read = await readAfterBadChunk((response) => void response.write('the first result'));
    expect(read.match(/HTTP\/1\.1/g)?.length ?? 0).toBeLessThanOrEqual(1);
    expect(read).not.toContain('"status":');
  });
});
