import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { derivedKey, type SubjectKey } from './subject-key.js';

/** A text as it is stored. */
export interface SealedText {
  readonly keyId: string;
  /** 12 random bytes. */
  readonly nonce: Uint8Array;
  /** The encrypted text and, in the last 16 bytes, the authentication tag. */
  readonly sealed: Uint8Array;
}

/** What a sealed text is bound to: moved to another subject or reference it does not open. */
export interface TextPlace {
  readonly subject: string;
  readonly ref: string;
}

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

export function sealText(key: SubjectKey, place: TextPlace, text: string): SealedText {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, derivedKey(key, 'seal'), nonce).setAAD(bindingOf(place));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { keyId: key.keyId, nonce, sealed };
}

/** `undefined` when it is not what was sealed with this key for this place. */
export function openText(key: SubjectKey, place: TextPlace, { nonce, sealed }: SealedText): string | undefined {
  if (nonce.length !== NONCE_BYTES || sealed.length < TAG_BYTES) return undefined;
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, derivedKey(key, 'seal'), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bindingOf(place)).setAuthTag(sealed.subarray(end));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

const bindingOf = ({ subject, ref }: TextPlace): Buffer => Buffer.from(JSON.stringify([subject, ref]));
