import { Readable } from 'node:stream';
import { useStandalone } from '../standalone-service.js';
import { HOSTILE_BODIES } from './hostile-bodies.js';
import { longestTurnMilliseconds } from './longest-turn.js';

const MOST_MILLISECONDS = 50;
/** What compiles code or collects garbage for others now and then is not the body's doing, hence the least of some tries. */
const TRIES = 20;
/** As a socket is read. */
const PIECE_BYTES = 65_536;
const TIMEOUT_MILLISECONDS = 60_000;

const service = useStandalone();

function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}

describe('nobody else waits for longer than 50 ms of work on', () => {
  it.each(Object.entries(HOSTILE_BODIES))(
    '%s',
    async (_what, { role, path, contentType, body }) => {
      const headers = { authorization: await service.as(role).authorization(), 'content-type': contentType };
      let leastMilliseconds = Infinity;
      for (let attempt = 0; attempt < TRIES && leastMilliseconds > MOST_MILLISECONDS; attempt++) {
        const payload = Readable.from(piecesOf(Buffer.from(body)));
        let answering: ReturnType<typeof service.running.inject> | undefined;
        const longest = await longestTurnMilliseconds(
          () => (answering = service.running.inject({ method: 'POST', url: path, headers, payload })),
        );
        const answer = await answering!;
        expect(answer.statusCode).toBeLessThan(500);
        expect(answer.body).not.toContain('"result"');
        leastMilliseconds = Math.min(leastMilliseconds, longest);
      }
      expect(leastMilliseconds).toBeLessThanOrEqual(MOST_MILLISECONDS);
    },
    TIMEOUT_MILLISECONDS,
  );

  it('nothing at all: a turn that works for longer is seen', async () => {
    const work = async (milliseconds: number): Promise<void> => {
      const before = process.threadCpuUsage();
      for (let spent = 0; spent < milliseconds * 1_000;) {
        const { user, system } = process.threadCpuUsage(before);
        spent = user + system;
      }
    };
    const longest = await longestTurnMilliseconds(async () => {
      await work(20);
      await new Promise(setImmediate);
      await work(80);
    });
    expect(longest).toBeGreaterThanOrEqual(80);
  });
});
