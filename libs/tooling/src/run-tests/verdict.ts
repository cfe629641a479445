import type { TestCounts } from './test-counts.js';
import type { TestSummary } from './test-summary.js';

export interface Verdict {
  readonly counts: TestCounts;
  readonly complaints: readonly string[];
  readonly exitCode: number;
}

export interface Ending {
  /** How jest ended. */
  readonly exitCode: number;
  /** Whether it wrote a report. */
  readonly reported: boolean;
  /** What was printed and must not be. */
  readonly secrets: readonly string[];
  /** Not where everything is expected to be installed. */
  readonly skipsAllowed: boolean;
}

/** What can't be counted as a test still fails the run: no report, no test at all, a skip where none is allowed. */
export function verdictOf(summary: TestSummary, ending: Ending): Verdict {
  const { passed, failed, skipped } = summary.counts;
  const complaints: string[] = [];
  if (!ending.reported) complaints.push('jest ended without a report');
  else if (passed + failed + skipped === 0) complaints.push('not a single test was found');
  if (skipped > 0 && !ending.skipsAllowed) complaints.push(`REQUIRE_INTEGRATION=1, and ${skipped} did not run`);
  complaints.push(...ending.secrets);
  if (ending.exitCode !== 0 && failed === 0 && complaints.length === 0) complaints.push(`jest ended with ${ending.exitCode}`);
  const counts = { passed, failed: failed + complaints.length, skipped };
  return { counts, complaints, exitCode: counts.failed > 0 ? 1 : 0 };
}
