import { assert } from '@limit-ledger/kernel';
import { refOf } from '../ref-of.js';
import { openText, sealText } from '../seal.js';
import {
  SubjectStoreUnavailable,
  SubjectTextTampered,
  TEXT_LIMIT_CHARACTERS,
  type SubjectStore,
  type SubjectStoreOptions,
} from '../subject-store.js';
import { attempt } from './attempt.js';
import { SubjectKeys } from './subject-keys.js';
import { SubjectTexts, type StoredText } from './subject-texts.js';

interface Waiting {
  readonly subject: string;
  readonly text: string;
  readonly resolve: (ref: string) => void;
  readonly reject: (error: unknown) => void;
}

const TEXTS_PER_WRITE = 500;
const SUBJECT_LIMIT_CHARACTERS = 256;

/** Texts that come in the same turn become durable in one write of each file, the keys first. */
export class SqliteSubjectStore implements SubjectStore {
  private waiting: Waiting[] = [];
  private isClosed = false;

  private constructor(
    private readonly keys: SubjectKeys,
    private readonly texts: SubjectTexts,
  ) {}

  /** Throws `SubjectStoreUnavailable` when a file can't be opened. */
  static open(textsPath: string, keysPath: string, { readOnly = false }: SubjectStoreOptions = {}): SqliteSubjectStore {
    return attempt(() => new SqliteSubjectStore(new SubjectKeys(keysPath, readOnly), new SubjectTexts(textsPath, readOnly)));
  }

  async referTo(subject: string, text: string): Promise<string> {
    assert(subject.length > 0 && subject.length <= SUBJECT_LIMIT_CHARACTERS, 'a subject is named by 1 to 256 characters');
    assert(text.length <= TEXT_LIMIT_CHARACTERS, 'the text is too long');
    assert(text.isWellFormed(), 'a lone surrogate would be lost');
    if (this.isClosed) throw new SubjectStoreUnavailable('the subject store is closed');
    return new Promise((resolve, reject) => {
      if (this.waiting.push({ subject, text, resolve, reject }) === 1) setImmediate(() => this.writeWaiting());
      if (this.waiting.length >= TEXTS_PER_WRITE) this.writeWaiting();
    });
  }

  async textOf(subject: string, ref: string): Promise<string | undefined> {
    const place = { subject, ref };
    const [key, stored] = attempt(() => [this.keys.find(subject), this.texts.find(place)] as const);
    if (key === undefined || stored === undefined || stored.keyId !== key.keyId) return undefined;
    const text = openText(key, place, stored);
    if (text === undefined) throw new SubjectTextTampered(subject, ref);
    return text;
  }

  async destroy(subject: string): Promise<void> {
    this.writeWaiting();
    attempt(() => {
      this.keys.destroy(subject);
      this.texts.removeAllOf(subject);
    });
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    this.writeWaiting();
    this.keys.close();
    this.texts.close();
  }

  private writeWaiting(): void {
    const batch = this.waiting;
    this.waiting = [];
    if (batch.length === 0) return;
    try {
      const refs = attempt(() => this.write(batch));
      batch.forEach(({ resolve }, index) => resolve(refs[index]!));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  private write(batch: readonly Waiting[]): readonly string[] {
    const keys = this.keys.ensure(new Set(batch.map(({ subject }) => subject)));
    const fresh: StoredText[] = [];
    const refs = batch.map(({ subject, text }) => {
      const key = keys.get(subject);
      // Another process has destroyed it in this very moment; the same call may be made again.
      if (key === undefined) throw new SubjectStoreUnavailable(`the key of ${subject} was destroyed meanwhile`);
      const place = { subject, ref: refOf(key, text) };
      if (this.texts.find(place)?.keyId !== key.keyId) fresh.push({ ...place, ...sealText(key, place, text) });
      return place.ref;
    });
    if (fresh.length > 0) this.texts.keep(fresh);
    return refs;
  }
}
