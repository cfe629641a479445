import { ServiceUnavailableException } from '@nestjs/common';
import type { HealthCheckResult, HealthCheckService, HealthIndicatorService } from '@nestjs/terminus';
import type { Readiness } from './readiness.js';

const CHECK_TIMEOUT_MILLISECONDS = 2_000;

/** Runs all checks at once; a dependency that does not answer in 2 s is missing. The reasons stay in the log: they may name hosts. */
export async function checkReadiness(
  readiness: Readiness,
  health: HealthCheckService,
  indicators: HealthIndicatorService,
): Promise<HealthCheckResult> {
  const checks = readiness.entries().map(
    ([dependency, check]) =>
      async () =>
        indicators
          .check(dependency)
          .attempt(async () => {
            await check();
          })
          .withTimeout(CHECK_TIMEOUT_MILLISECONDS),
  );
  try {
    return await health.check(checks);
  } catch (error) {
    if (error instanceof ServiceUnavailableException) return error.getResponse() as HealthCheckResult;
    throw error;
  }
}
