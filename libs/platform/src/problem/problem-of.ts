import { HttpException } from '@nestjs/common';
import { memberOf } from '../errors/member-of.js';
import { Problem } from './problem.js';
import type { ProblemContent } from './problem-content.js';
import { problemOfFramework } from './problem-of-framework.js';
import { problemOfInfrastructure } from './problem-of-infrastructure.js';

/** What the caller is told of an error; `undefined` when it is a bug of ours (500) that has to be logged. */
export function problemOf(error: unknown): ProblemContent | undefined {
  if (error instanceof Problem) return error;
  const infrastructure = problemOfInfrastructure(error);
  if (infrastructure !== undefined) return infrastructure;
  const code = memberOf(error, 'code');
  if (error instanceof HttpException) return problemOfFramework(error.getStatus(), code);
  const status = memberOf(error, 'statusCode');
  return typeof status === 'number' ? problemOfFramework(status, code) : undefined;
}

export const INTERNAL_PROBLEM: ProblemContent = {
  status: 500,
  code: 'internal',
  detail: 'Something went wrong on our side; the correlation id finds it in our logs.',
};
