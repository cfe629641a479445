/**
 * Moves when others than the own thread have written. `version` moves with that thread's commits too, since they are made
 * over another connection: while it is given batches nothing can be told apart. What somebody else stored meanwhile shows
 * by the positions of the next own batch, which do not follow on the last ones', and here once the thread has rested.
 */
export function versionOfOthers(version: () => number, batchesBeside: () => number): () => number {
  let seen = version();
  let batches = 0;
  let isInDoubt = false;
  let told = 0;
  return () => {
    const [now, given] = [version(), batchesBeside()];
    const [hasMoved, hasRested] = [now !== seen, given === batches];
    [seen, batches] = [now, given];
    if (!hasRested) isInDoubt ||= hasMoved;
    else if (hasMoved || isInDoubt) {
      isInDoubt = false;
      told += 1;
    }
    return told;
  };
}
