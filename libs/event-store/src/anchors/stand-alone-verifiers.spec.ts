import { spawnSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { newEventId } from '../event-id.js';
import { MemoryEventStore } from '../memory/memory-event-store.js';
import { HeadsFile } from './heads-file.js';
import { writeHeadsFile } from './write-heads-file.js';

interface Result {
  readonly intact: boolean;
  readonly heads: { readonly problem?: string; readonly line?: number } | null;
  readonly broken: readonly object[];
}

interface Vector {
  readonly name: string;
  readonly export: string;
  readonly heads?: string;
  readonly publicKey?: string;
  readonly partial?: boolean;
  readonly expected: Result;
}

const VERIFIERS = join(import.meta.dirname, '../../verifiers');
const vectorFile = (name: string): string => join(VERIFIERS, 'vectors', name);
const vectors = JSON.parse(readFileSync(vectorFile('vectors.json'), 'utf8')) as readonly Vector[];

const COMMANDS = {
  Node: [process.execPath, join(VERIFIERS, 'verify-export.mjs')],
  Python: ['python3', join(VERIFIERS, 'verify-export.py')],
} as const;
type Language = keyof typeof COMMANDS;
const hasPython = spawnSync('python3', ['--version']).status === 0;

function run(
  language: Language,
  words: readonly string[],
): { readonly code: number | null; readonly out: string; readonly error: string } {
  const [command, script] = COMMANDS[language];
  const { status, stdout, stderr } = spawnSync(command, [script, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { code: status, out: stdout, error: stderr };
}

function resultOf(language: Language, words: readonly string[]): Result {
  const { code, out, error } = run(language, [...words, '--json']);
  expect(error).toBe('');
  const result = JSON.parse(out) as Result;
  expect(code).toBe(result.intact ? 0 : 1);
  return result;
}

function wordsOf({ export: file, heads, publicKey = 'ledger.pub', partial = false }: Vector): readonly string[] {
  const against = heads === undefined ? [] : ['--heads', vectorFile(heads), '--public-key', vectorFile(publicKey)];
  return [vectorFile(file), ...against, ...(partial ? ['--partial'] : [])];
}

/** Named as skipped where there is no Python, so that nobody takes it for tested. */
const inLanguage = (language: Language): [jest.Describe, string] =>
  language === 'Node' || hasPython
    ? [describe, language]
    : [describe.skip, `${language} (skipped: there is no python3 on this machine)`];

describe.each(vectors.map((vector) => [vector.name, vector] as const))(
  'the product itself, given %s,',
  (_name, { heads, publicKey, expected }) => {
    it('says the same of the heads file', async () => {
      if (heads === undefined) return expect(expected.heads).toBeNull();
      const opened = HeadsFile.open(vectorFile(heads), createPublicKey(readFileSync(vectorFile(publicKey ?? 'ledger.pub'))));
      const { problem, line } = expected.heads ?? {};
      if (problem !== undefined) return await expect(opened).rejects.toMatchObject({ fault: problem, line });
      const { checked } = await opened.then((file) => file.close().then(() => file));
      expect({ at: checked.at, keyId: checked.keyId, streams: checked.count }).toEqual(expected.heads);
    });
  },
);

for (const language of ['Node', 'Python'] as const) {
  const [describeOrSkip, name] = inLanguage(language);
  describeOrSkip(`the stand-alone verifier in ${name}`, () => {
    it.each(vectors.map((vector) => [vector.name, vector] as const))('judges %s', (_name, vector) => {
      expect(resultOf(language, wordsOf(vector))).toEqual(vector.expected);
    });

    it('says for people which line is wrong', () => {
      const { code, out } = run(language, [vectorFile('changed-data.jsonl')]);
      expect(code).toBe(1);
      expect(out).toContain('line 6: merchant-limit-b, revision 2: altered');
    });

    it.each([
      [[]],
      [['/missing.jsonl']],
      [['a', 'b']],
      [['--wrong']],
      [[vectorFile('good.jsonl'), '--heads', vectorFile('heads.jsonl')]],
      [[vectorFile('good.jsonl'), '--heads', vectorFile('heads.jsonl'), '--public-key', vectorFile('good.jsonl')]],
    ])('ends with 2 for %j', (words) => {
      const { code, out, error } = run(language, words);
      expect([code, out]).toEqual([2, '']);
      expect(error).not.toBe('');
    });
  });
}

describe('the page about anchors', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/anchors.md'), 'utf8');

  it('quotes a heads file that the verifiers are held to, and every problem that one may have', () => {
    expect(page).toContain(readFileSync(vectorFile('heads.jsonl'), 'utf8'));
    const problems = vectors.flatMap(({ expected }) => expected.heads?.problem ?? []);
    expect(problems.length).toBeGreaterThan(6);
    for (const problem of problems) expect(page).toContain(`\`${problem}\``);
  });
});

const [describeBoth, both] = inLanguage('Python');
describeBoth(`both stand-alone verifiers, Node and ${both},`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'verifiers-'));
  const [exported, heads, publicKeyFile] = ['export.jsonl', 'heads.jsonl', 'ledger.pub'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  afterAll(() => rmSync(folder, { recursive: true }));

  /** An export and signed heads of a store with these texts. */
  const exportOf = async (texts: readonly string[]): Promise<Buffer> => {
    const store = new MemoryEventStore();
    const time = { effectiveTime: '2026-11-24T08:00:00.000Z', recordedTime: '2026-11-25T08:00:00.000Z' };
    for (const stream of ['one', 'two', 'three']) {
      const events = texts.map((text) => ({
        eventId: newEventId(),
        type: 'note-taken',
        metadata: JSON.stringify(time),
        data: JSON.stringify({ text }),
      }));
      await store.append({ stream, expected: undefined, events });
    }
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    await writeHeadsFile(heads, store, { at: '2026-11-25T08:00:00.000Z', signingKey: privateKey });
    writeFileSync(publicKeyFile, publicKey.export({ format: 'pem', type: 'spki' }));
    const lines = (await store.histories()).map(({ position: _, ...event }) => `${JSON.stringify({ ...event, ...time })}\n`);
    return Buffer.from(lines.join(''));
  };
  const judge = (bytes: Buffer): Result => {
    writeFileSync(exported, bytes);
    const words = [exported, '--heads', heads, '--public-key', publicKeyFile];
    const result = resultOf('Node', words);
    expect(resultOf('Python', words)).toEqual(result);
    return result;
  };

  it('agree on any texts and any key, and find any byte that is changed', async () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(texts, fc.nat(), fc.integer({ min: 1, max: 255 }), async (some, place, change) => {
        const bytes = await exportOf(some);
        expect(judge(bytes)).toMatchObject({ intact: true, broken: [] });
        bytes[place % bytes.length]! ^= change;
        expect(judge(bytes).intact).toBe(false);
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});
