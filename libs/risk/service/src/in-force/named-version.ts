/** A version of a policy. */
export interface NamedVersion {
  readonly policyId: string;
  readonly version: number;
}

/** `<policy id>@<version>`, as events and rows name it. */
export const nameOfVersion = ({ policyId, version }: NamedVersion): string => `${policyId}@${version}`;

/** What such a name says; no id of a policy has an `@`. */
export function versionNamed(name: string): NamedVersion {
  const [policyId = '', version] = name.split('@');
  return { policyId, version: Number(version) };
}
