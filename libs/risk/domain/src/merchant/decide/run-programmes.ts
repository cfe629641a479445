import { portionOf } from '@limit-ledger/kernel';
import { PROGRAMME_PREFIX } from '../risk-state.js';
import { ceilingOf } from './ceiling-of.js';
import type { Draft } from './draft.js';

/** Raises a line whose programme's tasks are all done, once; not on a stale feed, and then at the next step or news of the line. */
export function runProgrammes(draft: Draft): void {
  const { values } = draft.rules;
  if (values.programmes.length === 0 || draft.state.facts.isStale) return;
  for (const { programmeId, line, tasks, raiseBasisPoints } of values.programmes) {
    const { facts } = draft.state;
    const approved = facts.lines.get(line)?.now.approved;
    if (approved === undefined || facts.programmesDone.includes(programmeId)) continue;
    if (!tasks.every((task) => facts.stepsDone.includes(task))) continue;
    const limit = Math.min(approved + portionOf(approved, raiseBasisPoints), ceilingOf(draft, line));
    draft.record('limit-reevaluated', {
      merchantId: draft.merchantId,
      reevaluationId: `${PROGRAMME_PREFIX}${programmeId}`,
      line,
      limit,
      policyVersion: draft.rules.policyVersion,
      lowersAt: draft.now,
      grounds: [{ measure: programmeId, value: limit, threshold: approved, unit: 'minor-units' }],
    });
  }
}
