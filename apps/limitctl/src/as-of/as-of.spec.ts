import { readdirSync } from 'node:fs';
import { openEventStore } from '@limit-ledger/event-store';
import { createLimitsRunner, LimitsQuery, LimitsQueryHandler } from '@limit-ledger/limits-service';
import { SystemClock } from '@limit-ledger/platform';
import { HANGZHOU_FROZEN } from '../demo/stories/hangzhou-sports-brand.js';
import { OLD_ZHANG } from '../demo/stories/old-zhang.js';
import { limitctl } from '../limitctl.js';
import { capturedOutput } from '../spec-support/captured-output.js';
import { playedFolder, type PlayedFolder } from '../spec-support/played-folder.js';

const ZHANG = OLD_ZHANG.merchantId;

describe('limitctl as-of', () => {
  const said = capturedOutput();
  let folder: PlayedFolder;
  beforeAll(async () => {
    folder = await playedFolder([OLD_ZHANG, HANGZHOU_FROZEN]);
  });
  afterAll(() => folder.remove());
  const asOf = (...words: string[]): Promise<number> => limitctl(['as-of', ...words, '--data-dir', folder.dataDir]);
  const column = (name: string): string => {
    const [titles = '', row = ''] = said.out.split('\n').slice(1);
    return (
      row
        .slice(0, titles.indexOf(name) + name.length)
        .trim()
        .split(/ +/)
        .at(-1) ?? ''
    );
  };

  it('shows lines in units of the currency, and what stands on them', async () => {
    expect(await asOf(ZHANG, '--revision', '5')).toBe(0);
    expect(said.out.split('\n')[0]).toBe(`${ZHANG}, revision 5, terms revision 5, amounts in CNY, final`);
    expect([column('effective'), column('reserved'), column('available')]).toEqual(['30,000.00', '45,000.00', '-15,000.00']);
    expect(said.out).toMatch(
      /\nreductions\nreduction +line +amount +reason +since\nzhang-reduction +transaction +70,000\.00 +rating-fallen /,
    );
  });

  it('shows freezes and what is left of them', async () => {
    expect(await asOf('hangzhou-sports-brand', '--revision', '14')).toBe(0);
    expect(said.out).toMatch(/\nfreezes\nfreeze .*\n\S+ +transaction +[0-9,.]+ +[0-9,.]+ +daily-peak /);
  });

  it.each([
    ['at a revision', ['--revision', '3'], { revision: 3 }],
    ['now', [], undefined],
  ])('is for programs what is answered over HTTP: %s', async (_, words, point) => {
    const code = await asOf(ZHANG, ...words, '--json');
    const eventStore = await openEventStore(`sqlite:${folder.dataDir}/events.sqlite`);
    const [clock, runner] = [new SystemClock(), createLimitsRunner({ eventStore, clock: new SystemClock() })];
    const handler = new LimitsQueryHandler(runner, eventStore, clock);
    const answer = await handler.execute(new LimitsQuery(ZHANG, point));
    await eventStore.close();
    expect([code, said.out]).toEqual([0, `${JSON.stringify(answer)}\n`]);
  });

  it('takes a moment with an offset, and both clocks at once', async () => {
    expect(
      await asOf(ZHANG, '--recorded-as-of', '2026-01-01T08:00:00+08:00', '--effective-as-of', '2026-01-01T00:00:00Z'),
    ).toBe(2);
    expect(said.error).toBe('There is no such merchant.\n');
  });

  it.each([
    ['an unknown merchant', ['nobody'], 'There is no such merchant.'],
    ['a revision that is not there', [ZHANG, '--revision', '999'], 'the last revision is '],
    ['a revision and a moment', [ZHANG, '--revision', '1', '--recorded-as-of', '2026-01-01T00:00:00Z'], 'cannot be used with'],
    ['the future', [ZHANG, '--effective-as-of', '2099-01-01T00:00:00Z'], 'effectiveAsOf is in the future'],
    ['no revision', [ZHANG, '--revision', '-1'], 'must be a revision'],
    ['no moment', [ZHANG, '--recorded-as-of', 'yesterday'], 'must be a moment such as'],
    ['a slip of the pen', [ZHANG, '--revison', '1'], 'Did you mean --revision?'],
    ['no merchant', [], "missing required argument 'merchant'"],
  ])('is wrong use with %s', async (_, words, message) => {
    expect(await asOf(...words)).toBe(2);
    expect(said.error).toContain(message);
    expect(said.out).toBe('');
  });

  it('leaves nothing in the folder', async () => {
    const before = readdirSync(folder.dataDir);
    expect(await asOf(ZHANG)).toBe(0);
    expect(readdirSync(folder.dataDir)).toEqual(before);
  });
});
