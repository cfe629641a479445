import { relative } from 'node:path';
import type { TestCounts } from './test-counts.js';
import type { JestFile, JestReport, JestTest } from './jest-report.js';

export interface TestSummary {
  readonly counts: TestCounts;
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
  /** The slowest first, ten at most. */
  readonly slowest: readonly { readonly file: string; readonly seconds: number }[];
}

/** A test that can't run here says why in its name, or in that of a block round it. */
const REASON = /\(skipped: (.+?)\)$/;
const NO_REASON = 'no reason given';

/** A spec file that could not even be loaded counts as one failed test. */
export function summarise(report: JestReport, root: string): TestSummary {
  const tests = report.testResults.flatMap((file) => file.assertionResults);
  const having = (status: JestTest['status']): number => tests.filter((test) => test.status === status).length;
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(isFailed));
  const skipped = tests.filter((test) => test.status !== 'passed' && !isFailed(test));
  return {
    counts: { passed: having('passed'), failed: having('failed') + broken.length, skipped: skipped.length },
    skipped: skipped.map((test) => ({ name: nameOf(test), reason: reasonOf(test) })),
    slowest: slowestOf(report.testResults, root),
  };
}

const isFailed = (test: JestTest): boolean => test.status === 'failed';
const withoutReason = (title: string): string => title.replace(REASON, '').trimEnd();
const nameOf = (test: JestTest): string => [...test.ancestorTitles, test.title].map(withoutReason).join(' › ');

function reasonOf(test: JestTest): string {
  for (const title of [test.title, ...test.ancestorTitles]) {
    const reason = REASON.exec(title)?.[1];
    if (reason !== undefined) return reason;
  }
  return NO_REASON;
}

function slowestOf(files: readonly JestFile[], root: string): TestSummary['slowest'] {
  return files
    .map((file) => ({ file: relative(root, file.name), seconds: Math.max(0, file.endTime - file.startTime) / 1_000 }))
    .sort((first, second) => second.seconds - first.seconds)
    .slice(0, 10);
}
