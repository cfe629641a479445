import { createHmac } from 'node:crypto';
import { derivedKey, type SubjectKey } from './subject-key.js';

/** 132 bits: two texts of a subject never meet. */
const REF_CHARACTERS = 22;

/** HMAC-SHA-256 rather than a plain hash: a plain hash of a short text could be guessed after its destruction. */
export function refOf(key: SubjectKey, text: string): string {
  return createHmac('sha256', derivedKey(key, 'refer')).update(text, 'utf8').digest('base64url').slice(0, REF_CHARACTERS);
}
