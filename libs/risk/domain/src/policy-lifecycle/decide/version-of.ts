import type { PolicyState, PolicyVersion } from '../policy-state.js';

/** The version that a command names, the newest when it names none; `undefined` where there is no such version. */
export function versionOf({ versions }: PolicyState, version: number | undefined): PolicyVersion | undefined {
  return version === undefined ? versions.at(-1) : versions[version - 1];
}
