import { assert } from '@limit-ledger/kernel';
import type { LineKind } from '@limit-ledger/limits-domain';
import { appendedEvent } from '@limit-ledger/platform';
import type { OpenedLineBody } from './bodies/terms-write-bodies.js';
import type { Presenter } from './presenter.js';

/** The line as opened; its present terms on a repeat. */
export function lineAnswer(line: LineKind): Presenter<OpenedLineBody> {
  return {
    status: 201,
    accepted: (events) => {
      const { approved, validUntil } = appendedEvent(events, 'line-opened').data;
      return { line, approved, validUntil };
    },
    already: ({ merchant }) => {
      const state = merchant.lines[line];
      assert(state !== undefined, 'a repeated opening finds the line');
      return { line, approved: state.approved, validUntil: state.validUntil };
    },
  };
}
