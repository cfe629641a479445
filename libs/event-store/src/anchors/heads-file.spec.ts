import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendOf } from '../conformance/event-store-stage.js';
import { MemoryEventStore } from '../memory/memory-event-store.js';
import { HeadsFile } from './heads-file.js';
import type { AnchoredHead } from './heads-format.js';
import { keyIdOf } from './key-id.js';
import { writeHeadsFile } from './write-heads-file.js';

const AT = '2026-11-25T08:00:00.000Z';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const STREAMS = 1_203;
const nameOf = (index: number): string => `stream-${String(index).padStart(5, '0')}`;

describe('a heads file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'heads-'));
  const path = join(folder, 'deep', 'heads.jsonl');
  const store = new MemoryEventStore();
  const heads: AnchoredHead[] = [];
  beforeAll(async () => {
    for (let index = 0; index < STREAMS; index++) {
      const last = (await store.append(appendOf(nameOf(index), undefined, 1 + (index % 3)))).at(-1)!;
      heads.push({ stream: last.stream, revision: last.revision, hash: last.hash });
    }
    await writeHeadsFile(path, store, { at: AT, signingKey: privateKey });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const all = async (file: HeadsFile, range = {}): Promise<readonly AnchoredHead[]> => {
    const found: AnchoredHead[] = [];
    for await (const page of file.heads(range)) found.push(...page);
    return found;
  };
  const using = async <Result>(use: (file: HeadsFile) => Promise<Result>): Promise<Result> => {
    const file = await HeadsFile.open(path, publicKey);
    return await use(file).finally(() => file.close());
  };

  it('holds the head of every stream by name, between a first and a signed last line, and leaves nothing else behind', async () => {
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(JSON.parse(lines[0]!)).toEqual({ format: 'limit-ledger-heads/1', at: AT, keyId: keyIdOf(publicKey) });
    expect(lines.slice(1, -2).map((line) => JSON.parse(line) as AnchoredHead)).toEqual(heads);
    expect(JSON.parse(lines.at(-2)!)).toMatchObject({ count: STREAMS });
    expect(readdirSync(join(folder, 'deep'))).toEqual(['heads.jsonl']);
    await using(async (file) => {
      expect(file.checked).toMatchObject({ at: AT, count: STREAMS });
      expect(await all(file)).toEqual(heads);
    });
  });

  it('finds any stream, and none that it does not name', async () => {
    await using(async (file) => {
      for (const head of heads) expect(await file.find(head.stream)).toEqual(head);
      for (const stream of ['', 'a', 'stream-00000a', 'stream-006', 'stream-01202a', 'z'])
        expect(await file.find(stream)).toBeUndefined();
    });
  });

  it.each([
    [{}, 0, STREAMS],
    [{ after: nameOf(17) }, 18, STREAMS],
    [{ until: nameOf(17) }, 0, 18],
    [{ after: nameOf(600), until: nameOf(1_100) }, 601, 1_101],
    [{ after: 'stream-00600a', until: 'stream-00601a' }, 601, 602],
    [{ after: 'z' }, STREAMS, STREAMS],
    [{ until: 'a' }, 0, 0],
  ])('gives the heads of a range %j', async (range, from, to) => {
    await using(async (file) => expect(await all(file, range)).toEqual(heads.slice(from, to)));
  });

  it.each([1, 2, 3, 5])('finds each of few streams: %i', async (count) => {
    const few = join(folder, 'few.jsonl');
    const page = heads.slice(0, count);
    const source = { heads: (after?: string) => Promise.resolve(after === undefined ? page : []) };
    await writeHeadsFile(few, source, { at: AT, signingKey: privateKey });
    const file = await HeadsFile.open(few, publicKey);
    for (const head of page) expect(await file.find(head.stream)).toEqual(head);
    for (const { stream } of page) expect(await file.find(`${stream}a`)).toBeUndefined();
    expect(await all(file, { after: 'z' })).toEqual([]);
    await file.close();
  });

  it('of a ledger without streams is signed too', async () => {
    const empty = join(folder, 'empty.jsonl');
    await writeHeadsFile(empty, new MemoryEventStore(), { at: AT, signingKey: privateKey });
    const file = await HeadsFile.open(empty, publicKey);
    expect(await all(file)).toEqual([]);
    expect(await file.find('anything')).toBeUndefined();
    await file.close();
  });

  it('stays as it was when the next one can not be written to its end', async () => {
    const before = readFileSync(path);
    const failing = { heads: () => Promise.reject(new Error('away')) };
    await expect(writeHeadsFile(path, failing, { at: AT, signingKey: privateKey })).rejects.toThrow('away');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(join(folder, 'deep'))).toEqual(['heads.jsonl']);
  });

  const flipped = (digit: string): string => (digit === '0' ? '1' : '0');
  const without = (lines: string[], at: number): string[] => lines.toSpliced(at, 1);
  it.each<[string, (lines: string[]) => string[], string, number]>([
    ['another first line', (lines) => lines.with(0, '{"format":"limit-ledger-heads/2"}'), 'no-header', 1],
    ['no line at all', () => [''], 'no-header', 0],
    ['another moment', (lines) => lines.with(0, lines[0]!.replace('08:00', '09:00')), 'altered', STREAMS + 2],
    ['a changed revision', (lines) => lines.with(5, lines[5]!.replace('"revision":', '"revision":1')), 'altered', STREAMS + 2],
    ['a missing line', (lines) => without(lines, 700), 'lines-missing', STREAMS + 1],
    ['two lines in another order', (lines) => lines.with(3, lines[4]!).with(4, lines[3]!), 'out-of-order', 5],
    ['a line twice', (lines) => lines.toSpliced(4, 0, lines[4]!), 'out-of-order', 6],
    ['a line that is none', (lines) => lines.with(9, 'x'.repeat(100_000)), 'bad-line', 10],
    ['a cut end', (lines) => [...lines.slice(0, -2), ''], 'incomplete', STREAMS + 1],
    ['a cut last line', (lines) => [...lines.slice(0, -2), lines.at(-2)!.slice(0, -5)], 'bad-line', STREAMS + 2],
    ['a last line without its end', (lines) => lines.slice(0, -1), 'bad-line', STREAMS + 2],
    ['something behind the last line', (lines) => lines.with(-1, 'more\n'), 'bad-line', STREAMS + 3],
    [
      'another signature',
      (lines) => lines.with(-2, lines.at(-2)!.replace(/[01](?=[^01]*"}$)/, flipped)),
      'bad-signature',
      STREAMS + 2,
    ],
  ])('with %s is refused', async (_case, tamper, fault, line) => {
    const broken = join(folder, 'broken.jsonl');
    writeFileSync(broken, tamper(readFileSync(path, 'utf8').split('\n')).join('\n'));
    await expect(HeadsFile.open(broken, publicKey)).rejects.toMatchObject({ name: 'HeadsFileBroken', fault, line });
  });

  it('is refused under another key, and when it is signed anew by one', async () => {
    const other = generateKeyPairSync('ed25519');
    await expect(HeadsFile.open(path, other.publicKey)).rejects.toMatchObject({ fault: 'other-key' });
    const forged = join(folder, 'forged.jsonl');
    await writeHeadsFile(forged, store, { at: AT, signingKey: other.privateKey });
    const text = readFileSync(forged, 'utf8').replace(keyIdOf(other.publicKey), keyIdOf(publicKey));
    writeFileSync(forged, text);
    await expect(HeadsFile.open(forged, publicKey)).rejects.toMatchObject({ fault: 'altered' });
  });

  it('that is not there is refused', async () => {
    await expect(HeadsFile.open(join(folder, 'none.jsonl'), publicKey)).rejects.toMatchObject({ fault: 'unreadable', line: 0 });
    await expect(HeadsFile.open(folder, publicKey)).rejects.toMatchObject({ fault: 'unreadable', line: 0 });
  });
});
