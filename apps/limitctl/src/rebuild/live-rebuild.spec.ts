import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OLD_ZHANG } from '../demo/stories/old-zhang.js';
import { limitctl } from '../limitctl.js';
import { capturedOutput } from '../spec-support/captured-output.js';
import { playedFolder, type PlayedFolder } from '../spec-support/played-folder.js';
import type { RebuildResult } from './rebuild-result.js';

describe('limitctl rebuild beside a service', () => {
  const said = capturedOutput();
  let folder: PlayedFolder;
  let service: Server;
  let answer: { readonly status: number; readonly body: string };
  let right: string;
  beforeAll(async () => {
    folder = await playedFolder([OLD_ZHANG]);
    service = createServer((_, response) => response.writeHead(answer.status).end(answer.body)).listen(0, '127.0.0.1');
    await once(service, 'listening');
  });
  afterAll(() => {
    service.close();
    folder.remove();
  });
  beforeEach(async () => {
    expect(await limitctl(['as-of', OLD_ZHANG.merchantId, '--json', '--data-dir', folder.dataDir])).toBe(0);
    right = said.out;
    said.out = '';
  });
  const rebuild = (...words: string[]): Promise<number> => {
    const { port } = service.address() as AddressInfo;
    return limitctl(['rebuild', '--json', '--data-dir', folder.dataDir, '--url', `http://127.0.0.1:${port}`, ...words]);
  };
  const difference = async (): Promise<string | undefined> => {
    expect(await rebuild('--token', 't')).toBe(1);
    return (JSON.parse(said.out) as RebuildResult).differences.find(({ kept }) => kept === 'live-answer')?.detail;
  };

  it('is content with what the events give', async () => {
    answer = { status: 200, body: right };
    expect(await rebuild('--token', 't')).toBe(0);
    expect(JSON.parse(said.out)).toMatchObject({ liveAnswers: { kept: 1, equal: 1 }, differing: 0 });
  });

  it('finds an answer that is another one', async () => {
    answer = { status: 200, body: right.replace('"reduced":7000000', '"reduced":6000000') };
    expect(await difference()).toBe('lines.0.reduced is 6000000, not 7000000');
  });

  it('finds an answer of a revision that is not there', async () => {
    answer = { status: 200, body: right.replace(/"revision":\d+/, '"revision":99') };
    expect(await difference()).toBe('is of revision 99, which the history does not have');
  });

  it('finds a merchant that the service does not know', async () => {
    answer = { status: 404, body: '{}' };
    expect(await difference()).toBe('is that there is no such merchant');
  });

  it.each([
    [401, [], 2, '--url needs --token'],
    [403, ['--token', 't'], 2, 'the token may not read limits (403)'],
    [503, ['--token', 't'], 1, ' answered 503: '],
    [200, ['--token', 't', '--write'], 2, 'cannot be used with'],
  ])('says what is wrong where it gets %i with %j', async (status, words, code, message) => {
    answer = { status, body: '{}' };
    expect(await rebuild(...words)).toBe(code);
    expect(said.error).toContain(message);
  });
});
