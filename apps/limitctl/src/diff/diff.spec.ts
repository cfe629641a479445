import { LimitsDiffQuery, LimitsDiffQueryHandler } from '@limit-ledger/limits-service';
import { HANGZHOU_FROZEN } from '../demo/stories/hangzhou-sports-brand.js';
import { OLD_ZHANG } from '../demo/stories/old-zhang.js';
import { readLedger } from '../ledger-folder/read-ledger.js';
import { limitctl } from '../limitctl.js';
import { capturedOutput } from '../spec-support/captured-output.js';
import { playedFolder, type PlayedFolder } from '../spec-support/played-folder.js';

const ZHANG = OLD_ZHANG.merchantId;
const HANGZHOU = HANGZHOU_FROZEN.merchantId;

describe('limitctl diff', () => {
  const said = capturedOutput();
  let folder: PlayedFolder;
  beforeAll(async () => {
    folder = await playedFolder([OLD_ZHANG, HANGZHOU_FROZEN]);
  });
  afterAll(() => folder.remove());
  const diff = (...words: string[]): Promise<number> => limitctl(['diff', ...words, '--data-dir', folder.dataDir]);

  it('shows what differs before and after, and the events that did it', async () => {
    expect(await diff(ZHANG, '4', '5')).toBe(0);
    const lines = said.out.split('\n');
    expect(lines[0]).toBe(`${ZHANG}, from revision 4 to revision 5, amounts in CNY`);
    expect(lines).toContainEqual(expect.stringMatching(/^line transaction +available +55,000\.00 +-15,000\.00 +-70,000\.00$/));
    expect(lines).toContainEqual(expect.stringMatching(/^reduction zhang-reduction added +amount +70,000\.00$/));
    expect(lines.filter((line) => line.includes(' line-reduced '))).toHaveLength(1);
  });

  it('goes backwards', async () => {
    expect(await diff(ZHANG, '5', '4')).toBe(0);
    expect(said.out).toMatch(/\nline transaction +available +-15,000\.00 +55,000\.00 +\+70,000\.00\n/);
    expect(said.out).toMatch(/\nreduction zhang-reduction removed +amount +70,000\.00\n/);
    expect(said.out).toContain(' line-reduced ');
  });

  it('shows what is left of a freeze', async () => {
    expect(await diff(HANGZHOU, '14', '17')).toBe(0);
    expect(said.out).toMatch(/\nline transaction +frozen +96,000\.00 +48,000\.00 +-48,000\.00\n/);
    expect(said.out).toMatch(/\nfreeze \S+ +perLine +transaction 96,000\.00 +transaction 48,000\.00 \(48,000\.00 released\)\n/);
    expect(await diff(HANGZHOU, '0', '22')).toBe(0);
    expect(said.out).toMatch(/\nline transaction added +approved +120,000\.00\n/);
  });

  it('says so where nothing differs', async () => {
    expect(await diff(ZHANG, '5', '5')).toBe(0);
    expect(said.out.split('\n').slice(1)).toEqual(['no line, freeze, reduction or increase differs', '']);
  });

  it('is for programs what is answered over HTTP', async () => {
    expect(await diff(ZHANG, '2', '9', '--json')).toBe(0);
    const answer = await readLedger(folder.dataDir, ({ eventStore }) =>
      new LimitsDiffQueryHandler(eventStore).execute(new LimitsDiffQuery(ZHANG, 2, 9)),
    );
    expect(said.out).toBe(`${JSON.stringify(answer)}\n`);
  });

  it.each([
    ['an unknown merchant', ['nobody', '1', '2'], 'there is no merchant nobody'],
    ['a revision that is not there', [ZHANG, '1', '99'], 'the last revision is '],
    ['no second revision', [ZHANG, '1'], "missing required argument 'to'"],
    ['no number', [ZHANG, '1', 'now'], 'must be a revision'],
  ])('is wrong use with %s', async (_, words, message) => {
    expect(await diff(...words)).toBe(2);
    expect(said.error).toContain(message);
  });
});
