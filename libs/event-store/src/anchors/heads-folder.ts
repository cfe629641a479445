import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d\.\d{3}Z)\.jsonl$/;
const ASIDE = /\.jsonl\.\d+\.tmp$/;
/** By then whoever wrote it has finished or was killed. */
const ASIDE_MILLISECONDS = 3_600_000;

/** A folder of heads files that are named by their moment, `2026-11-25T08-00-00.000Z.jsonl`. */
export class HeadsFolder {
  constructor(private readonly path: string) {}

  fileAt(at: string): string {
    return join(this.path, `${at.replaceAll(':', '-')}.jsonl`);
  }

  /** The moments of its files and where they are, newest first; empty when there is no such folder. */
  async files(): Promise<readonly { readonly at: string; readonly file: string }[]> {
    const names = await this.names();
    const found = names.flatMap((name) => {
      const match = NAME.exec(name);
      return match === null ? [] : [{ at: `${match[1]}:${match[2]}:${match[3]}`, file: join(this.path, name) }];
    });
    return found.sort((one, other) => (one.at < other.at ? 1 : -1));
  }

  /** Removes all but so many newest files, and what killed writers left; 0 keeps all. */
  async keepNewest(count: number): Promise<void> {
    const old = count === 0 ? [] : (await this.files()).slice(count);
    for (const { file } of old) await rm(file, { force: true });
    for (const name of await this.names()) {
      const file = join(this.path, name);
      if (ASIDE.test(name) && (await ageMilliseconds(file)) > ASIDE_MILLISECONDS) await rm(file, { force: true });
    }
  }

  private async names(): Promise<readonly string[]> {
    try {
      return await readdir(this.path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }
}

async function ageMilliseconds(file: string): Promise<number> {
  return Date.now() - (await stat(file)).mtimeMs;
}
