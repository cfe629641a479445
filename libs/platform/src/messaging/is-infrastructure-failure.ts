/** Errors that say nothing of what was asked: the same may work after a while. */
const FAILURES: ReadonlySet<string> = new Set([
  'EventStoreUnavailable',
  'OutcomeUnknown',
  'ViewStoreUnavailable',
  'LeaseLost',
  'CheckpointStoreUnavailable',
  'SubjectStoreUnavailable',
  'AccessLogUnavailable',
  'MessageBusUnavailable',
  'Overloaded',
  'ClockBehind',
  'RunnerClosed',
]);

/** Whether something that is needed is away, by the name of the error: the libraries behind the ports stay unloaded. */
export function isInfrastructureFailure(error: unknown): boolean {
  return error instanceof Error && (FAILURES.has(error.name) || isInfrastructureFailure(error.cause));
}
