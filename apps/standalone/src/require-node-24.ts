const OLDEST_MAJOR = 24;

/** Ends the process with 2 and a sentence on a Node that lacks what the ledger stands on. Must run before anything else loads. */
export function requireNode24(version: string): void {
  if (Number(version.split('.')[0]) >= OLDEST_MAJOR) return;
  process.stderr.write(
    `Limit Ledger runs on Node ${OLDEST_MAJOR} or later and this is ${version}; "npm start" brings the right one along\n`,
  );
  process.exit(2);
}
