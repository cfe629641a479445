import type { ReactingLimits } from '../../../policies/spec-support/reacting-limits.js';
import type { Audience } from '../../../reasons/shown-to.js';
import type { LineSituationBody } from '../../bodies/situation/situation-body.js';
import { situationBody } from '../situation-answer.js';

/** What is told of the first line, now. */
export async function situationOf(limits: ReactingLimits, audience: Audience = 'merchant'): Promise<LineSituationBody> {
  const merchant = await limits.merchant();
  const [line] = situationBody({ merchant, audience, now: limits.now, placedIn: new Map() }).lines;
  if (line === undefined) throw new Error('no line is open');
  return line;
}
