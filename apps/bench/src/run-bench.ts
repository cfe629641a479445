import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { BenchContext } from './bench-context.js';
import type { BenchResult } from './bench-result.js';
import type { BenchScale } from './bench-scale.js';
import { fsyncCost } from './machine/fsync-cost.js';
import { machine } from './machine/machine.js';
import { growth } from './sections/growth.js';
import { http } from './sections/http.js';
import { imports } from './sections/imports.js';
import { inProcess } from './sections/in-process.js';
import { neverOver } from './sections/never-over.js';
import { overload } from './sections/overload.js';
import { risk } from './sections/risk.js';
import { starts } from './sections/starts.js';

export const SECTIONS = [
  'in process',
  'over HTTP',
  'never over',
  'overload',
  'risk',
  'import',
  'cold starts',
  'growth',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface BenchSettings {
  readonly scale: BenchScale;
  /** All of them without it. */
  readonly sections?: readonly Section[] | undefined;
  readonly demoFolder?: string | undefined;
  /** Where the files of the run are kept meanwhile; the system's temporary folder without it. */
  readonly workFolder?: string | undefined;
  readonly say: (line: string) => void;
}

/** Measures section after section. One that fails is named in the result, and the others are still measured. */
export async function runBench({
  scale,
  sections = SECTIONS,
  demoFolder,
  workFolder,
  say,
}: BenchSettings): Promise<BenchResult> {
  const parent = mkdtempSync(join(workFolder ?? tmpdir(), 'limit-ledger-bench-'));
  const startedAt = new Date();
  const failed: string[] = [];
  const elapsed = (): number => (Date.now() - startedAt.getTime()) / 1_000;
  const context = new BenchContext(scale, parent, (line) => say(`${elapsed().toFixed(0).padStart(5)} s  ${line}`));
  const tried = async <Result>(name: Section, section: () => Promise<Result>): Promise<Result | undefined> => {
    if (!sections.includes(name)) return undefined;
    const begun = elapsed();
    try {
      return await section();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      context.say(`${name} failed: ${reason}`);
      failed.push(`${name}: ${reason.split('\n')[0]}`);
      return undefined;
    } finally {
      context.say(`${name} took ${(elapsed() - begun).toFixed(0)} s`);
    }
  };
  const remove = (): void => rmSync(parent, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    const conditions = { machine: machine(parent), fsyncMilliseconds: fsyncCost(parent) };
    const measured = {
      inProcess: await tried('in process', () => inProcess(context)),
      http: await tried('over HTTP', () => http(context)),
      neverOver: await tried('never over', () => neverOver(context)),
      overload: await tried('overload', () => overload(context)),
      risk: await tried('risk', () => risk(context)),
      imports: await tried('import', () => imports(context)),
      starts: await tried('cold starts', () => starts(context, demoFolder)),
      growth: await tried('growth', () => growth(context)),
    };
    const ended = { seconds: elapsed(), loadAtEnd: loadavg()[0]! };
    return { startedAt: startedAt.toISOString(), scale, ...conditions, ...measured, ...ended, checks: context.checks, failed };
  } finally {
    remove();
    process.off('exit', remove);
  }
}
