/** A member of whatever was thrown. Errors are not told by class here: those of Node may come from another realm, as in tests. */
export function memberOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? (error as Readonly<Record<string, unknown>>)[name] : undefined;
}
