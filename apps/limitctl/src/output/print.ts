import { once } from 'node:events';

/** Writes a line to the standard output; waits while the reader is slower, so that what is long takes no memory. */
export async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}
