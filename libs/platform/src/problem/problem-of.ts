import { HttpException } from '@nestjs/common';
import { Problem } from './problem.js';
import { problemOfFramework } from './problem-of-framework.js';
import { problemOfInfrastructure } from './problem-of-infrastructure.js';

/** What the caller is told of an error; `undefined` when it is a bug of ours (500) that has to be logged. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error)) return undefined;
  const infrastructure = problemOfInfrastructure(error);
  if (infrastructure !== undefined) return infrastructure;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (error instanceof HttpException) return problemOfFramework(error.getStatus(), code);
  if ('statusCode' in error && typeof error.statusCode === 'number') return problemOfFramework(error.statusCode, code);
  return undefined;
}

export const internalProblem = (): Problem => new Problem(500, 'internal', 'Something went wrong on our side; the correlation id finds it in our logs.');
