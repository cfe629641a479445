import type { Instant } from '@limit-ledger/kernel';
import type { PolicyState, PolicyVersion } from './policy-state.js';
import { beganBy } from './version-in-force.js';

/** How far a version has come; `scheduled` waits for its moment, `superseded` had it and another came after it. */
export const VERSION_STATUSES = [
  'draft',
  'shadow',
  'approved',
  'scheduled',
  'active',
  'paused',
  'superseded',
  'stopped',
  'undone',
] as const;
export type VersionStatus = (typeof VERSION_STATUSES)[number];

export function versionStatus({ versions }: Pick<PolicyState, 'versions'>, version: PolicyVersion, at: Instant): VersionStatus {
  if (version.undone !== undefined) return 'undone';
  if (version.stopped !== undefined) return 'stopped';
  if (version.activated === undefined)
    return version.approved !== undefined ? 'approved' : version.shadowed !== undefined ? 'shadow' : 'draft';
  if (version.activated.activeFrom > at) return 'scheduled';
  if (versions.some((other) => other.version > version.version && beganBy(other, at))) return 'superseded';
  return version.paused === undefined ? 'active' : 'paused';
}

/** Whether the version sees live input without effect: from the start of its trial until it decides itself, or is stopped. */
export function isInShadow({ shadowed, activated, stopped }: PolicyVersion, at: Instant): boolean {
  if (shadowed === undefined || stopped !== undefined) return false;
  return activated === undefined || activated.activeFrom > at;
}
