/**
 * The longest turn of the event loop while something is done, in milliseconds of this thread's processor time: what other
 * processes take from it is not counted, and neither is what it waits for.
 */
export async function longestTurnMilliseconds(act: () => Promise<unknown>): Promise<number> {
  let longestMicroseconds = 0;
  let isOver = false;
  let before = process.threadCpuUsage();
  const turns = new Promise<void>((resolve) => {
    const look = (): void => {
      const { user, system } = process.threadCpuUsage(before);
      longestMicroseconds = Math.max(longestMicroseconds, user + system);
      before = process.threadCpuUsage();
      if (isOver) resolve();
      else setImmediate(look);
    };
    setImmediate(look);
  });
  await act();
  isOver = true;
  await turns;
  return longestMicroseconds / 1_000;
}
