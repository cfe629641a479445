import { readdirSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { jest } from '@jest/globals';
import { openSubjectStore } from '@limit-ledger/subject-store';
import { playStory } from '../demo/play-story.js';
import { OLD_ZHANG } from '../demo/stories/old-zhang.js';
import { openLedgerFolder } from '../ledger-folder/open-ledger-folder.js';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { limitctl } from '../limitctl.js';
import { notesIn } from '../report/notes-in.js';
import { temporaryFolder } from './spec-support/temporary-folder.js';

describe('limitctl export', () => {
  const folder = temporaryFolder();
  const data = folder.path('data');
  const said = { out: '', error: '' };
  beforeAll(async () => {
    const ledger = await openLedgerFolder(folderSettings(data));
    await playStory(OLD_ZHANG, ledger);
    await ledger.close();
  });
  beforeEach(() => {
    Object.assign(said, { out: '', error: '' });
    jest.spyOn(console, 'log').mockImplementation((line) => void (said.out += `${line}\n`));
    jest.spyOn(console, 'error').mockImplementation((line) => void (said.error += `${line}\n`));
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean((said.out += String(text))));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean((said.error += String(text))));
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => folder.remove());

  const exported = (out: string, ...more: string[]): Promise<number> =>
    limitctl(['export', '--data-dir', data, '--out', folder.path(out), ...more]);

  it('explains itself', async () => {
    expect(await limitctl(['export', '--help'])).toBe(0);
    expect(said.out).toContain('Exit codes: 0 fine, 1 found something, 2 wrong use.');
  });

  it('writes every format beside the owner of the folder, and tells what it wrote', async () => {
    const ledger = await openLedgerFolder(folderSettings(data));
    expect(await exported('beside', '--merchant', OLD_ZHANG.merchantId, '--format', 'jsonl,csv,report')).toBe(0);
    await ledger.close();
    expect(said.out).toMatch(/^events\.jsonl +[\d,]+ bytes {2}sha256 [0-9a-f]{64}$/m);
    expect(said.out).toContain('1 history, 14 events in ');
    const names = ['events.csv', 'events.jsonl', 'heads.jsonl', 'lines.csv', 'manifest.json', 'report.html'];
    expect(readdirSync(folder.path('beside')).sort()).toEqual(names);
  });

  it('answers programs with the manifest', async () => {
    expect(await exported('json', '--all', '--json')).toBe(0);
    const manifest = JSON.parse(folder.text('json', 'manifest.json')) as object;
    expect(JSON.parse(said.out)).toEqual({ out: folder.path('json'), ...manifest, seconds: expect.any(Number) });
  });

  it.each([
    ['neither a merchant nor all', [], 'say what to export'],
    ['both', ['--all', '--merchant', 'x'], 'cannot be used with'],
    ['a merchant that is unknown', ['--merchant', 'nobody'], 'the ledger has no merchant nobody'],
    ['a report of all', ['--all', '--format', 'report'], 'a report is of one merchant'],
    ['a format that there is not', ['--all', '--format', 'jsonl,xml'], 'is one or more of jsonl, csv, report'],
    ['a ledger that is missing', ['--all', '--data-dir', '/missing'], 'there is no ledger'],
  ])('ends with 2 for %s, and makes nothing', async (_, words, message) => {
    expect(await exported('wrong', ...words)).toBe(2);
    expect(said.error).toContain(message);
    expect(readdirSync(folder.path())).not.toContain('wrong');
  });

  it('ends with 2 where something is in the folder already', async () => {
    expect(await exported('twice', '--all')).toBe(0);
    const before = folder.text('twice', 'manifest.json');
    expect(await exported('twice', '--all')).toBe(2);
    expect(said.error).toContain('holds an export already');
    expect(folder.text('twice', 'manifest.json')).toBe(before);
  });

  it('ends with 1 where a history was tampered with, and exports what is stored', async () => {
    const database = new DatabaseSync(folder.path('data', 'events.sqlite'));
    const change = (from: string, to: string) => `UPDATE event SET data = replace(data, '${from}', '${to}') WHERE revision = 5`;
    database.exec(change('7000000', '6000000'));
    expect(await exported('tampered', '--all')).toBe(1);
    expect(said.out).toContain('merchant-limit-old-zhang-sports-shoes does not hold from revision 5 on: altered');
    expect(said.out).toContain('1 BROKEN');
    expect(folder.text('tampered', 'events.jsonl')).toContain('6000000');
    database.exec(change('6000000', '7000000'));
    database.close();
  });
});

describe('the notes of a report', () => {
  const folder = temporaryFolder();
  const url = `sqlite:${folder.path('subjects.sqlite')}`;
  afterAll(() => folder.remove());

  it('are read where they can be, and nothing is made to look for them', async () => {
    const noteOf = notesIn(url);
    expect(await noteOf('m-1', 'r')).toBe('kept-apart');
    expect(readdirSync(folder.path())).toEqual([]);
    const store = await openSubjectStore(url);
    const ref = await store.referTo('m-1', '退货率过高');
    expect(await noteOf('m-1', ref)).toEqual({ text: '退货率过高' });
    expect(await notesIn(undefined)('m-1', ref)).toBe('left-out');
    expect(await noteOf('m-2', ref)).toBe('destroyed');
    await store.destroy('m-1');
    expect(await noteOf('m-1', ref)).toBe('destroyed');
    await store.close();
  });

  it('that were altered are not shown', async () => {
    const store = await openSubjectStore(url);
    const ref = await store.referTo('m-3', 'a note');
    const database = new DatabaseSync(folder.path('subjects.sqlite'));
    database.exec("UPDATE subject_text SET sealed = zeroblob(length(sealed)) WHERE subject = 'm-3'");
    database.close();
    expect(await notesIn(url)('m-3', ref)).toBe('tampered');
    await store.close();
  });
});
