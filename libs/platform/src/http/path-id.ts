import { Param } from '@nestjs/common';
import { Problem } from '../problem/problem.js';
import { isId } from './is-id.js';

/** An id in the path. What can be no id names nothing: a 404 with the given code, never a 400. */
export function PathId(name: string, notFoundCode: string): ParameterDecorator {
  return Param(name, {
    transform(value: unknown): string {
      if (isId(value)) return value;
      throw new Problem(404, notFoundCode, `There is no such ${notFoundCode.split('.')[0] ?? 'thing'}.`);
    },
  });
}
