/**
 * Personal data and free text, kept apart from the events: an event holds a reference, the text stands here, encrypted
 * with a key of its subject (a merchant or a person, named by an opaque id of 1 to 256 characters).
 * Every method may throw `SubjectStoreUnavailable`, also once the store is closed.
 */
export interface SubjectStore {
  /**
   * Keeps the text (at most `TEXT_LIMIT_CHARACTERS`, well-formed) and answers its reference: 22 characters of base64url,
   * the same for the same text of the same subject as long as its key lives. Durable before it resolves.
   * Nobody who lacks the key can find out what a reference stands for by trying texts.
   */
  referTo(subject: string, text: string): Promise<string>;
  /**
   * The text, or `undefined` when the reference is unknown or the subject's key was destroyed since.
   * Throws `SubjectTextTampered` when what is stored is not what was kept.
   */
  textOf(subject: string, ref: string): Promise<string | undefined>;
  /**
   * Destroys the subject's key and its texts for ever; once it resolves no file of the store holds the key any more.
   * A text that comes later gets a new key, so its reference differs from the earlier one's. May be repeated.
   */
  destroy(subject: string): Promise<void>;
  /** Waits for what was taken. */
  close(): Promise<void>;
}

export interface SubjectStoreOptions {
  /** Reads beside a process that writes, and makes nothing: a file that is missing is `SubjectStoreUnavailable`, as is every write. */
  readonly readOnly?: boolean;
}

/** Far above what any request may carry. */
export const TEXT_LIMIT_CHARACTERS = 100_000;

/** The store can't answer now (disk full, locked, unreadable, closed); the same call may be made again. */
export class SubjectStoreUnavailable extends Error {
  override readonly name = 'SubjectStoreUnavailable';
}

/** The stored text was altered, exchanged or damaged. */
export class SubjectTextTampered extends Error {
  override readonly name = 'SubjectTextTampered';
  constructor(
    readonly subject: string,
    readonly ref: string,
  ) {
    super(`the text ${ref} of ${subject} is not what was kept`);
  }
}
