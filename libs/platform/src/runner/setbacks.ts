/** A bug in a decider: at this request, or at what came due (then no request is to blame). The state may be harmed. */
export class DeciderThrew<Blamed> extends Error {
  override readonly name = 'DeciderThrew';
  constructor(
    readonly blamed: Blamed | undefined,
    override readonly cause: unknown,
  ) {
    super('a decider threw', { cause });
  }
}

/** Somebody else wrote while requests were answered that append nothing. */
export class HeadMoved extends Error {
  override readonly name = 'HeadMoved';
}

/** Too many events of a stream are in no checkpoint, and its store keeps none. Nothing was accepted (503). */
export class NotKept extends Error {
  override readonly name = 'CheckpointStoreUnavailable';
}
