import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JestFile, JestTest } from './jest-report.js';
import { closingLineOf } from './test-counts.js';
import { summarise } from './test-summary.js';
import { verdictOf } from './verdict.js';

const test = (title: string, status: JestTest['status'], ...ancestorTitles: string[]): JestTest => ({ title, status, ancestorTitles });
const file = (name: string, seconds: number, ...assertionResults: JestTest[]): JestFile => {
  const status = assertionResults.some((each) => each.status === 'failed') ? 'failed' : 'passed';
  return { name: `/checkout/${name}`, status, startTime: 5_000, endTime: 5_000 + seconds * 1_000, assertionResults };
};

const report = {
  testResults: [
    file('a.spec.ts', 1, test('adds', 'passed'), test('subtracts', 'failed')),
    file('b.spec.ts', 9.5, test('writes', 'pending', 'kafka (skipped: no broker)', 'producer'), test('waits', 'todo')),
    { ...file('c.spec.ts', 2), status: 'failed' as const },
    file('d.spec.ts', 3, test('divides', 'passed')),
  ],
};
const fine = { secrets: [], exitCode: 0, reported: true, skipsAllowed: true };

describe('the summary of a test run', () => {
  const summary = summarise(report, '/checkout');

  it('counts a file that could not be loaded as failed', () => {
    expect(summary.counts).toEqual({ passed: 2, failed: 2, skipped: 2 });
  });

  it('lists what was skipped with its reason', () => {
    expect(summary.skipped).toEqual([
      { name: 'kafka › producer › writes', reason: 'no broker' },
      { name: 'waits', reason: 'no reason given' },
    ]);
  });

  it('names the slowest files first, ten at most', () => {
    expect(summary.slowest.map((each) => each.file)).toEqual(['b.spec.ts', 'd.spec.ts', 'c.spec.ts', 'a.spec.ts']);
    expect(summary.slowest[0]?.seconds).toBe(9.5);
    expect(summarise({ testResults: Array.from({ length: 12 }, () => file('x.spec.ts', 1)) }, '/checkout').slowest).toHaveLength(10);
  });

  it('fails on anything that went wrong beside the tests', () => {
    const passed = summarise({ testResults: [file('a.spec.ts', 1, test('adds', 'passed'))] }, '/checkout');
    const skipped = summarise({ testResults: [file('a.spec.ts', 1, test('adds', 'pending'))] }, '/checkout');
    const none = summarise({ testResults: [] }, '/checkout');
    expect(verdictOf(passed, fine)).toEqual({ counts: { passed: 1, failed: 0, skipped: 0 }, complaints: [], exitCode: 0 });
    expect(verdictOf(summary, { ...fine, exitCode: 1 }).counts.failed).toBe(2);
    expect(verdictOf(passed, { ...fine, exitCode: 134 }).exitCode).toBe(1);
    expect(verdictOf(none, { ...fine, reported: false }).exitCode).toBe(1);
    expect(verdictOf(passed, { ...fine, secrets: ['a token was printed'] })).toMatchObject({ counts: { failed: 1 }, exitCode: 1 });
    expect(verdictOf(none, fine).exitCode).toBe(1);
    expect(verdictOf(skipped, fine).exitCode).toBe(0);
    expect(verdictOf(skipped, { ...fine, skipsAllowed: false })).toMatchObject({ counts: { failed: 1, skipped: 1 }, exitCode: 1 });
  });

  it('closes with one line, or leaves that to who sums up', () => {
    const folder = mkdtempSync(join(tmpdir(), 'limit-ledger-'));
    const counts = { passed: 3, failed: 0, skipped: 1 };
    expect(closingLineOf('tests', counts, '')).toBe('3 passed, 0 failed, 1 skipped');
    expect(closingLineOf('tests', counts, join(folder, 'counts'))).not.toMatch(/^\d+ passed, \d+ failed, \d+ skipped$/);
    expect(JSON.parse(readFileSync(join(folder, 'counts'), 'utf8'))).toEqual({ runner: 'tests', ...counts });
    rmSync(folder, { recursive: true });
  });
});
