import { setTimeout as after } from 'node:timers/promises';

const LONGEST_MILLISECONDS = 20_000;

/** Settles once the condition holds; throws when it does not after 20 s. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + LONGEST_MILLISECONDS;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`never came true: ${condition.toString()}`);
    await after(1);
  }
}
