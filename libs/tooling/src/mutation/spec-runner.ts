import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MutantCoverage, StrykerOptions } from '@stryker-mutator/api/core';
import { commonTokens, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
  type DryRunResult,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';
import * as fc from 'fast-check';
import { resolveSources } from './resolve-sources.js';
import { SpecCollector, type CollectedTest } from './spec-collector.js';

/** What instrumented code and the one who runs it tell each other; the name of the global is Stryker's. */
interface Instrumentation {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: MutantCoverage;
}

/**
 * Runs the specs of a domain for Stryker in one process: everything is loaded once, and a mutant costs no more than the
 * tests that reach it, the quickest first. Jest loads every spec file anew for each mutant, which takes a hundred times
 * as long. Only for specs that keep nothing between their tests, as those of a domain do.
 */
export class SpecRunner implements TestRunner {
  static inject = tokens(commonTokens.options);

  private readonly collector = new SpecCollector();
  private readonly instrumentation: Instrumentation = ((globalThis as { __stryker__?: Instrumentation }).__stryker__ ??= {});
  private readonly milliseconds = new Map<string, number>();

  /** @param options with the member `specs`: the patterns of the spec files, and those left out */
  constructor(private readonly options: StrykerOptions) {}

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    // A mutant is killed or not, whatever the smallest example is; and the same ones are killed each time.
    fc.configureGlobal({ seed: 1, endOnFailure: true });
  }

  async dryRun(): Promise<DryRunResult> {
    await this.load();
    const result = await this.run(this.collector.tests, true);
    const { mutantCoverage } = this.instrumentation;
    return mutantCoverage === undefined ? result : { ...result, mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, disableBail, hitLimit, mutantActivation, testFilter } = options;
    if (mutantActivation === 'static') this.instrumentation.activeMutant = activeMutant.id;
    await this.load();
    this.instrumentation.activeMutant = activeMutant.id;
    this.instrumentation.hitLimit = hitLimit;
    this.instrumentation.hitCount = hitLimit === undefined ? undefined : 0;
    const wanted = testFilter === undefined ? undefined : new Set(testFilter);
    const tests = this.collector.tests.filter(({ id }) => wanted?.has(id) ?? true);
    const timeOf = ({ id }: CollectedTest): number => this.milliseconds.get(id) ?? 0;
    const result = await this.run(
      tests.toSorted((one, other) => timeOf(one) - timeOf(other)),
      disableBail,
    );
    return toMutantRunResult(determineHitLimitReached(this.instrumentation.hitCount, hitLimit) ?? result, disableBail);
  }

  private async load(): Promise<void> {
    if (this.collector.tests.length > 0) return;
    const root = process.cwd();
    const { include, exclude } = this.options['specs'] as { readonly include: string[]; readonly exclude: string[] };
    resolveSources(root);
    this.collector.install();
    for (const fileName of globSync(include, { cwd: root, exclude }).toSorted()) {
      this.collector.enter(fileName);
      await import(pathToFileURL(resolve(root, fileName)).href);
    }
  }

  private async run(
    tests: readonly CollectedTest[],
    toTheEnd: boolean,
  ): Promise<DryRunResult & { status: DryRunStatus.Complete }> {
    const results: TestResult[] = [];
    for (const test of tests) {
      this.instrumentation.currentTestId = test.id;
      const result = await resultOf(test);
      this.instrumentation.currentTestId = undefined;
      this.milliseconds.set(test.id, result.timeSpentMs);
      results.push(result);
      if (result.status === TestStatus.Failed && !toTheEnd) break;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }
}

async function resultOf({ id, fileName, run }: CollectedTest): Promise<TestResult> {
  const started = performance.now();
  const told = () => ({ id, name: id, fileName: resolve(fileName), timeSpentMs: performance.now() - started });
  try {
    await run();
    return { ...told(), status: TestStatus.Success };
  } catch (error) {
    return { ...told(), status: TestStatus.Failed, failureMessage: error instanceof Error ? error.message : String(error) };
  }
}
