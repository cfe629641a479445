export const ID_PATTERN = /^[A-Za-z0-9._:-]{1,64}$/;

/** Whether the value can be an id of anything in the public contract. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID_PATTERN.test(value);
}
