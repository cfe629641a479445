/** A bug in the ledger itself: never caused by input, never caught as an outcome. */
export class AssertionFailed extends Error {
  override readonly name = 'AssertionFailed';
}

/** Stops on a broken invariant. A refusal is a value, an infrastructure failure a named error; this is for bugs only. */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new AssertionFailed(message);
}

/** Marks a match as exhaustive: a case that is missing does not compile. */
export function assertNever(value: never): never {
  throw new AssertionFailed(`unexpected value ${JSON.stringify(value)}`);
}
