export const ROLES = ['merchant', 'reviewer', 'analyst', 'auditor', 'operator', 'service'] as const;

/** What a caller may be; `merchant` means its own merchant only. */
export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return (ROLES as readonly unknown[]).includes(value);
}
