import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { httpLoad } from './http-load.js';

describe('the generator', () => {
  let server: Server;
  let asked = 0;
  const statuses: number[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      asked += 1;
      response.writeHead(statuses.shift() ?? 201, { 'content-length': 2 }).end('{}');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());
  beforeEach(() => (asked = 0));

  const load = (more: { readonly requestsPerSecond?: number; readonly restMilliseconds?: number }) => {
    const target = { port: (server.address() as AddressInfo).port, token: 't' };
    return httpLoad({ target, connections: 4, seconds: 0.2, spread: 'hot', merchants: 1, ...more });
  };

  it('counts what it offered, what was accepted and what was refused, to the last one', async () => {
    statuses.push(429, 503, 422);
    const { offered, accepted, refused, overLimit } = await load({});
    expect([offered, refused, overLimit]).toEqual([asked, 2, 1]);
    expect(accepted).toBe(offered - 3);
  });

  it('rests after a refusal, if it is told to', async () => {
    statuses.push(...Array<number>(4).fill(429));
    expect(await load({ restMilliseconds: 250 })).toMatchObject({ offered: 4, accepted: 0, refused: 4 });
  });

  it('offers at a rate whatever the answers are, and nothing that is not counted', async () => {
    statuses.push(...Array<number>(10).fill(429));
    const { offered, accepted, refused } = await load({ requestsPerSecond: 500 });
    expect([offered, refused]).toEqual([asked, 10]);
    expect(accepted).toBe(offered - 10);
    expect(offered).toBeGreaterThan(20);
    expect(offered).toBeLessThanOrEqual(101);
  });

  it('fails on any other answer', async () => {
    statuses.push(500);
    await expect(load({})).rejects.toThrow('answered 500');
  });
});
