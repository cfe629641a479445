import { appendFileSync } from 'node:fs';

export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * The closing line of a run. Where `TEST_COUNTS_FILE` names a file, the counts go there instead, one JSON object a line,
 * for whoever runs several runners and closes with their sum.
 */
export function closingLineOf(runner: string, counts: TestCounts, countsFile = process.env['TEST_COUNTS_FILE']): string {
  const { passed, failed, skipped } = counts;
  if (countsFile === undefined || countsFile === '') return `${passed} passed, ${failed} failed, ${skipped} skipped`;
  appendFileSync(countsFile, `${JSON.stringify({ runner, passed, failed, skipped })}\n`);
  return `${runner}: ${passed} passed; ${failed} failed; ${skipped} skipped`;
}
