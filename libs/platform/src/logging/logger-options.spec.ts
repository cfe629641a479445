import { pino } from 'pino';
import { loggerOptions } from './logger-options.js';

describe('a line of the log', () => {
  const lines: string[] = [];
  const logger = pino(loggerOptions('trace'), { write: (line) => void lines.push(line) });
  beforeEach(() => lines.splice(0));

  it('is JSON with its level by name, its moment and its correlation id', () => {
    logger.debug({ correlationId: 'c-1' }, 'asked');
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'debug',
      service: 'limit-ledger',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      correlationId: 'c-1',
      msg: 'asked',
    });
  });

  it.each([
    [{ req: { headers: { authorization: 'secret', cookie: 'secret' } } }],
    [{ headers: { authorization: 'secret' } }],
    [{ authorization: 'secret', token: 'secret', body: { note: 'secret' }, reason: 'secret', buyerRef: 'secret' }],
    [{ asked: { note: 'secret', purpose: 'secret', reason: 'secret', documents: [{ name: 'secret' }], buyerRef: 'secret' } }],
  ])('does not tell what got into it by mistake: %j', (members) => {
    logger.info(members, 'asked');
    expect(lines[0]).toContain('***');
    expect(lines[0]).not.toContain('secret');
  });
});
