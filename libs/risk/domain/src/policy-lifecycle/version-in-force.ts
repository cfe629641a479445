import type { Instant } from '@limit-ledger/kernel';
import type { PolicyState, PolicyVersion } from './policy-state.js';

/**
 * The version that decides at the moment: the last one whose moment has come, unless it was stopped. One that was stopped
 * before its moment never was in force, so that what it would have superseded goes on; one that was stopped later does not
 * bring its predecessor back.
 */
export function versionInForce({ versions }: Pick<PolicyState, 'versions'>, at: Instant): PolicyVersion | undefined {
  const begun = versions.findLast((version) => beganBy(version, at));
  return begun?.stopped !== undefined && begun.stopped.stoppedFrom <= at ? undefined : begun;
}

/** Whether the version has decided anything by then. Activations stand in the order of versions and of moments alike. */
export function beganBy({ activated, stopped }: PolicyVersion, at: Instant): boolean {
  if (activated === undefined || activated.activeFrom > at) return false;
  return stopped === undefined || stopped.stoppedFrom > activated.activeFrom;
}
