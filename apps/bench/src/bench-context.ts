import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchScale } from './bench-scale.js';
import type { CheckerMethods } from './checker/checker-worker.js';
import type { FileCheck } from './checker/check-file.js';
import { openFolder } from './sections/open-folder.js';
import { WorkerProcess } from './worker/worker-process.js';

const CHECKER_HEAP_MEBIBYTES = 8_192;

export interface CheckedRun extends FileCheck {
  readonly run: string;
}

/** What the sections share: how much to measure, where, and what was found about what they wrote. */
export class BenchContext {
  readonly checks: CheckedRun[] = [];
  private opened: Promise<string> | undefined;

  constructor(
    readonly scale: BenchScale,
    private readonly parent: string,
    readonly say: (line: string) => void,
  ) {
    mkdirSync(parent, { recursive: true });
  }

  /** Works in a new folder in which so many merchants are opened already; the same ones are made once a run. */
  withMerchants<Result>(name: string, merchants: number, work: (folder: string) => Promise<Result>): Promise<Result> {
    const made = (this.opened ??= this.makeMerchants(merchants));
    return this.within(name, async (folder) => {
      cpSync(await made, folder, { recursive: true });
      return await work(folder);
    });
  }

  /** Works in a new folder that is removed afterwards. */
  async within<Result>(name: string, work: (folder: string) => Promise<Result>): Promise<Result> {
    const folder = mkdtempSync(join(this.parent, `${name}-`));
    try {
      return await work(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Has the external checker go through what a run has written into the folder, once nobody writes there any more. */
  async check(run: string, folder: string): Promise<void> {
    this.say(`checking ${run}`);
    const settings = { heapMebibytes: CHECKER_HEAP_MEBIBYTES };
    const checker = new WorkerProcess<CheckerMethods>('./checker/checker-worker.js', import.meta.url, settings);
    try {
      this.checks.push({ run, ...(await checker.call('check', { file: join(folder, 'events.sqlite') })) });
    } finally {
      await checker.end();
    }
  }

  private async makeMerchants(merchants: number): Promise<string> {
    const folder = join(this.parent, 'merchants');
    await openFolder(this, folder, merchants);
    return folder;
  }
}
