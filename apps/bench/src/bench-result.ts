import type { CheckedRun } from './bench-context.js';
import type { BenchScale } from './bench-scale.js';
import type { Machine } from './machine/machine.js';
import type { OverloadResult } from './ours/overload-generator-worker.js';
import type { GrowthResult } from './sections/growth.js';
import type { HttpResult } from './sections/http.js';
import type { ImportResult } from './sections/imports.js';
import type { InProcessResult } from './sections/in-process.js';
import type { NeverOverResult } from './sections/never-over.js';
import type { RiskResult } from './sections/risk.js';
import type { StartsResult } from './sections/starts.js';

/** Everything that a run has measured; a section that failed is absent and named in `failed`. */
export interface BenchResult {
  readonly startedAt: string;
  readonly seconds: number;
  readonly scale: BenchScale;
  readonly machine: Machine;
  readonly fsyncMilliseconds: number;
  /** At the end; at the start it is in `machine`. */
  readonly loadAtEnd: number;
  readonly inProcess?: InProcessResult | undefined;
  readonly http?: HttpResult | undefined;
  readonly growth?: GrowthResult | undefined;
  readonly neverOver?: NeverOverResult | undefined;
  readonly imports?: ImportResult | undefined;
  readonly risk?: RiskResult | undefined;
  readonly starts?: StartsResult | undefined;
  readonly overload?: OverloadResult | undefined;
  readonly checks: readonly CheckedRun[];
  readonly failed: readonly string[];
}
