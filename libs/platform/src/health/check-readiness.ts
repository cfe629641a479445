import { Logger, ServiceUnavailableException } from '@nestjs/common';
import type { HealthCheckResult, HealthCheckService, HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import type { Dependency, Readiness } from './readiness.js';

const CHECK_TIMEOUT_MILLISECONDS = 2_000;
const logger = new Logger('Readiness');

/**
 * Runs all checks at once; a dependency that does not answer in 2 s is missing, "down" or, where the service goes on without
 * it, "degraded". The reasons stay in the log: they may name hosts.
 */
export async function checkReadiness(
  readiness: Readiness,
  health: HealthCheckService,
  indicators: HealthIndicatorService,
): Promise<HealthCheckResult> {
  const checks = readiness.entries().map(([name, dependency]) => () => judge(name, dependency, indicators));
  try {
    return await health.check(checks);
  } catch (error) {
    if (error instanceof ServiceUnavailableException) return error.getResponse() as HealthCheckResult;
    throw error;
  }
}

async function judge(
  name: string,
  { check, isOptional }: Dependency,
  indicators: HealthIndicatorService,
): Promise<HealthIndicatorResult> {
  const indicator = indicators.check(name);
  const { [name]: found } = await indicator.attempt(async () => void (await check())).withTimeout(CHECK_TIMEOUT_MILLISECONDS);
  if (found?.status === 'up') return indicator.up();
  logger.warn({ dependency: name, cause: String(found?.['message']) }, 'a dependency is missing');
  return isOptional ? indicator.degraded() : indicator.down();
}
