/** What something took, in seconds: on the clock, and of processors together. */
export interface Spent {
  readonly elapsed: number;
  readonly processor: number;
}

export async function spentOn(work: () => Promise<void> | void): Promise<Spent> {
  const processor = process.cpuUsage();
  const startedAt = performance.now();
  await work();
  const elapsed = (performance.now() - startedAt) / 1_000;
  const { user, system } = process.cpuUsage(processor);
  return { elapsed, processor: (user + system) / 1_000_000 };
}

export function sumOf(parts: readonly Spent[]): Spent {
  const sum = (of: (part: Spent) => number): number => parts.reduce((total, part) => total + of(part), 0);
  return { elapsed: sum(({ elapsed }) => elapsed), processor: sum(({ processor }) => processor) };
}
