import { definedMembersOf, invalidRequest, validated, type Problem } from '@limit-ledger/platform';
import type { Observation } from '@limit-ledger/risk-domain';
import { OBSERVED_BODIES, type ObservedBody } from './observed-bodies.js';

export interface Observed {
  readonly merchantId: string;
  readonly observation: Observation;
}

/** Of one item of many: a feed that is wrong is wrong in thousands of lines. */
const MOST_ERRORS_TOLD = 5;
const KINDS = Object.keys(OBSERVED_BODIES);

/** What an item says was observed. Throws the 400 that lists what is wrong with it. */
export function observedOf(item: unknown): Observed {
  const type = typeOf(item);
  const { merchantId, ...observation } = validated<ObservedBody & { readonly values?: object }>(type, item, MOST_ERRORS_TOLD);
  // Without what was left out, as it will be read back.
  const values = observation.values && definedMembersOf({ ...observation.values });
  return { merchantId, observation: definedMembersOf({ ...observation, values }) as unknown as Observation };
}

function typeOf(item: unknown): new () => ObservedBody {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) throw invalid('', 'must be an object');
  const { kind } = item as { readonly kind?: unknown };
  if (typeof kind !== 'string' || !Object.hasOwn(OBSERVED_BODIES, kind))
    throw invalid('kind', `must be one of ${KINDS.join(', ')}`);
  return OBSERVED_BODIES[kind as keyof typeof OBSERVED_BODIES];
}

function invalid(path: string, message: string): Problem {
  return invalidRequest([{ path, message }], 'the item');
}
