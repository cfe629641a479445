import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a process leaves behind that dies at that moment. */
export interface Death<Known> {
  readonly moment: string;
  readonly folder: string;
  /** What those who ask it know by then. */
  readonly known: Known;
}

/**
 * Copies of a data folder at moments of a process that goes on. What the kernel has is what a killed process leaves: what was
 * not written yet is not in a copy either. Moments between which nothing was written count once.
 */
export class Deaths<Known> {
  private readonly folder = mkdtempSync(join(tmpdir(), 'deaths-'));
  private readonly seen = new Set<string>();
  readonly all: Death<Known>[] = [];

  constructor(private readonly dataFolder: string) {}

  /** Answers what was left, unless that was known. */
  take(moment: string, known: Known): Death<Known> | undefined {
    const digest = digestOf(this.dataFolder);
    if (this.seen.has(digest)) return undefined;
    this.seen.add(digest);
    const folder = join(this.folder, String(this.all.length));
    // What is shared between processes dies with them; the next one makes it anew.
    cpSync(this.dataFolder, folder, { recursive: true, filter: (path) => !path.endsWith('-shm') });
    const death = { moment, folder, known };
    this.all.push(death);
    return death;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.sqlite(-wal)?$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
