import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { HANGZHOU_FROZEN } from '../demo/stories/hangzhou-sports-brand.js';
import { OLD_ZHANG } from '../demo/stories/old-zhang.js';
import { limitctl } from '../limitctl.js';
import { capturedOutput } from '../spec-support/captured-output.js';
import { playedFolder, type PlayedFolder } from '../spec-support/played-folder.js';

const ZHANG = OLD_ZHANG.merchantId;
interface Shown {
  readonly revision: number;
  readonly type: string;
  readonly recordedTime: string;
  readonly data: { readonly orderId?: string };
}

describe('limitctl history', () => {
  const said = capturedOutput();
  let folder: PlayedFolder;
  beforeAll(async () => {
    folder = await playedFolder([OLD_ZHANG, HANGZHOU_FROZEN]);
  });
  afterAll(() => folder.remove());
  const history = (...words: string[]): Promise<number> => limitctl(['history', ...words, '--data-dir', folder.dataDir]);
  const shown = async (...words: string[]): Promise<readonly Shown[]> => {
    said.out = '';
    expect(await history(ZHANG, ...words, '--json')).toBe(0);
    return said.out.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Shown]));
  };
  const revisions = async (...words: string[]): Promise<readonly number[]> =>
    (await shown(...words)).map(({ revision }) => revision);

  it('is a table for people: what moved, by whom, why', async () => {
    expect(await history(ZHANG, '--limit', '6')).toBe(0);
    const lines = said.out.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^revision {2}recorded +effective +event +by +what$/);
    expect(lines).toHaveLength(7);
    expect(lines[3]).toMatch(
      /^ +2 .* limit-reserved +operator limitctl-demo +order zhang-order-1; transaction reserved \+18,000\.00$/,
    );
    expect(lines[6]).toMatch(/ line-reduced .* reduction zhang-reduction; rating-fallen; transaction reduced \+70,000\.00$/);
  });

  it('has every event once, in order, as it was stored', async () => {
    const all = await shown();
    expect(all.map(({ revision }) => revision)).toEqual(all.map((_, index) => index));
    expect(Object.keys(all[0] ?? {})).toEqual([
      'revision',
      'eventId',
      'type',
      'recordedTime',
      'effectiveTime',
      'data',
      'metadata',
      'previousHash',
      'hash',
    ]);
  });

  it('shows what all filters hold of', async () => {
    const all = await shown();
    const of = (wanted: (event: Shown) => boolean): readonly number[] => all.filter(wanted).map(({ revision }) => revision);
    expect(await revisions('--from', '3', '--to', '5')).toEqual([3, 4, 5]);
    expect(await revisions('--order', 'zhang-order-1')).toEqual(of(({ data }) => data.orderId === 'zhang-order-1'));
    expect(await revisions('--type', 'limit-captured', 'line-reduced')).toEqual(
      of(({ type }) => type === 'limit-captured' || type === 'line-reduced'),
    );
    expect(await revisions('--type', 'limit-captured', '--order', 'zhang-order-2')).toHaveLength(1);
    expect(await revisions('--line', 'transaction')).toEqual(of(({ revision }) => revision > 0));
    expect(await revisions('--line', 'credit')).toEqual([]);
    expect(await revisions('--actor', 'limitctl-demo')).toEqual(of(() => true));
    expect(await revisions('--actor', 'operator', '--limit', '2')).toEqual([0, 1]);
    expect(await revisions('--actor', 'somebody')).toEqual([]);
  });

  it('takes moments of recording, both inclusive', async () => {
    const all = await shown();
    const moment = all[4]?.recordedTime ?? '';
    expect(await revisions('--since', moment)).toEqual(
      all.flatMap((each) => (each.recordedTime >= moment ? [each.revision] : [])),
    );
    expect(await revisions('--until', moment)).toEqual(
      all.flatMap((each) => (each.recordedTime <= moment ? [each.revision] : [])),
    );
  });

  it('is empty past its end, which is fine', async () => {
    expect(await revisions('--from', '999')).toEqual([]);
  });

  it('follows until it has shown as many as wanted', async () => {
    expect(await revisions('--follow', '--limit', '3')).toEqual([0, 1, 2]);
    expect(await revisions('--follow', '--from', '2', '--to', '3')).toEqual([2, 3]);
  });

  it.each([
    ['an unknown merchant', ['nobody'], 'there is no merchant nobody'],
    ['an unknown line', [ZHANG, '--line', 'debit'], 'Allowed choices are credit, transaction, withdrawal.'],
    ['an unknown type', [ZHANG, '--type', 'limit-stolen'], 'limit-captured'],
    ['no number', [ZHANG, '--limit', '0'], 'must be a whole number from 1'],
    ['a slip of the pen', [ZHANG, '--folow'], 'Did you mean --follow?'],
  ])('is wrong use with %s', async (_, words, message) => {
    expect(await history(...words)).toBe(2);
    expect(said.error).toContain(message);
  });

  it('makes nothing: neither in the folder nor where there is none', async () => {
    const before = readdirSync(folder.dataDir);
    await revisions();
    expect(readdirSync(folder.dataDir)).toEqual(before);
    const missing = join(folder.dataDir, 'mistyped');
    expect(await limitctl(['history', ZHANG, '--data-dir', missing])).toBe(2);
    expect(said.error).toContain(`there is no ledger at ${join(missing, 'events.sqlite')}`);
    expect(existsSync(missing)).toBe(false);
  });
});
