const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/** Exits 0 once `end` is done with its work, after the first signal; 1 when it fails, takes too long or a second signal comes. */
export function endOnSignal(end: () => Promise<void>, timeoutSeconds: number): void {
  let isEnding = false;
  const onSignal = (): void => {
    if (isEnding) process.exit(1);
    isEnding = true;
    setTimeout(() => {
      process.stderr.write(`the shutdown took longer than ${timeoutSeconds} s and was forced\n`);
      process.exit(1);
    }, timeoutSeconds * 1_000).unref();
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`the shutdown failed: ${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
}
