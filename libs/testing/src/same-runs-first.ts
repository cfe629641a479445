import * as fc from 'fast-check';

/**
 * Parameters of a property whose first half of runs is the same every time, and whose second half is new.
 * What a spec then expects to have been reached is reached by the first half, never by luck.
 *
 * @param numRuns how often the property runs in all
 * @param arbitraries those of the property, in its order
 */
export function sameRunsFirst<Values extends unknown[]>(
  numRuns: number,
  ...arbitraries: { [Place in keyof Values]: fc.Arbitrary<Values[Place]> }
): fc.Parameters<Values> {
  const examples = fc.sample(fc.tuple(...arbitraries) as fc.Arbitrary<Values>, { seed: 1, numRuns: Math.ceil(numRuns / 2) });
  return { numRuns, examples };
}
