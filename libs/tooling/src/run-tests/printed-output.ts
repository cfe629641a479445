import { createWriteStream, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createInterface } from 'node:readline';
import { printedSecrets } from './printed-secrets.js';

/** A line of the product's log that a service wrote within a test. */
const LOGGED = /^\{"level":"[a-z]+",.*"service":"limit-ledger"/;

/** Collects what a run prints, in a folder to which the processes of the tests add what they hear of the product. */
export class PrintedOutput {
  readonly folder = mkdtempSync(join(tmpdir(), 'limit-ledger-printed-'));
  private readonly logged = createWriteStream(join(this.folder, 'logged.log'));
  private readonly told = createWriteStream(join(this.folder, 'told.txt'));
  private readonly read: Promise<unknown>[] = [];

  /** Shows the lines as they come, but for those of the product's log. */
  collect(from: Readable, shownOn: Writable): void {
    const lines = createInterface({ input: from });
    lines.on('line', (line) => {
      const isLogged = LOGGED.test(line);
      (isLogged ? this.logged : this.told).write(`${line}\n`);
      if (!isLogged) shownOn.write(`${line}\n`);
    });
    this.read.push(new Promise((resolve) => lines.once('close', resolve)));
  }

  /** What was printed and must not be; to be called once, after all has ended. Removes the folder. */
  async secrets(): Promise<readonly string[]> {
    await Promise.all(this.read);
    await Promise.all([this.logged, this.told].map((stream) => finished(stream.end())));
    const linesOf = (ending: string): readonly string[] =>
      readdirSync(this.folder)
        .filter((name) => name.endsWith(ending))
        .flatMap((name) => readFileSync(join(this.folder, name), 'utf8').split('\n'))
        .filter((line) => line !== '');
    const texts = linesOf('.texts').map((line) => JSON.parse(line) as string);
    const found = printedSecrets({ byProduct: linesOf('.log'), byTests: linesOf('.txt'), texts });
    rmSync(this.folder, { recursive: true });
    return found;
  }
}
