import { Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Problem } from '@limit-ledger/platform';
import { LINE_KINDS, type LineKind } from '@limit-ledger/limits-domain';

/** The line in the path. What is no kind of line names nothing: 404. */
export const LineInPath = (): ParameterDecorator =>
  Param('line', {
    transform(value: unknown): LineKind {
      const line = LINE_KINDS.find((kind) => kind === value);
      if (line === undefined) throw new Problem(404, 'line.not-found', `A line is one of ${LINE_KINDS.join(', ')}.`);
      return line;
    },
  });

/** Describes it. */
export const LineParam = (): MethodDecorator => ApiParam({
  name: 'line',
  description: 'The line',
  enum: LINE_KINDS,
  example: 'transaction',
});
