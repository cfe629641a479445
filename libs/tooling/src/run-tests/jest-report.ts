/** What is used of the report that `jest --json` writes. */
export interface JestReport {
  readonly testResults: readonly JestFile[];
}

export interface JestFile {
  /** The absolute path of the spec file. */
  readonly name: string;
  readonly status: 'passed' | 'failed' | 'focused' | 'pending';
  /** Milliseconds since 1970. */
  readonly startTime: number;
  readonly endTime: number;
  readonly assertionResults: readonly JestTest[];
}

export interface JestTest {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'pending' | 'skipped' | 'todo' | 'disabled' | 'focused';
}
