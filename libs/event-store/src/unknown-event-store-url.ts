/** The scheme of an event store's URL is none that this version knows. */
export class UnknownEventStoreUrl extends Error {
  override readonly name = 'UnknownEventStoreUrl';
}
