export interface Contender<Result> {
  readonly name: string;
  readonly measure: () => Promise<Result>;
}

/** The results of each contender by name, one a round. */
export type Results<Result> = ReadonlyMap<string, readonly Result[]>;

/**
 * Measures all contenders once, then all of them again, and so on (A B A B), so that what the machine does besides
 * meets each of them alike. `around` may set up and tear down each round.
 */
export async function interleaved<Result>(
  rounds: number,
  contenders: readonly Contender<Result>[],
  around: (round: number, measureAll: () => Promise<void>) => Promise<void> = (_, measureAll) => measureAll(),
): Promise<Results<Result>> {
  const results = new Map<string, Result[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    await around(round, async () => {
      for (const { name, measure } of contenders) results.get(name)!.push(await measure());
    });
  }
  return results;
}
