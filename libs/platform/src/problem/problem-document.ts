import { STATUS_CODES } from 'node:http';
import type { ProblemContent } from './problem-content.js';

/** The body of a refusing answer. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly correlationId?: string;
  readonly [member: string]: unknown;
}

export const PROBLEM_CONTENT_TYPE = 'application/problem+json; charset=utf-8';

/** The document of a problem: for the answer as a whole with its correlation id, or for one item of a batch without. */
export function problemDocumentOf(problem: ProblemContent, correlationId?: string): ProblemDocument {
  return {
    type: `urn:limit-ledger:problem:${problem.code}`,
    title: problem.title ?? STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    detail: problem.detail,
    ...problem.members,
    ...(correlationId === undefined ? {} : { correlationId }),
  };
}
