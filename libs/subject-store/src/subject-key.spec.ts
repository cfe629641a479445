import { refOf } from './ref-of.js';
import { openText, sealText } from './seal.js';
import { derivedKey, newSubjectKey } from './subject-key.js';

describe('the key of a subject', () => {
  const key = newSubjectKey();
  const place = { subject: 'm-1', ref: refOf(key, 'a note') };

  it('is never used itself, nor for two purposes', () => {
    const used = [Buffer.from(key.secret), derivedKey(key, 'refer'), derivedKey(key, 'seal')].map((bytes) => bytes.toString('hex'));
    expect(new Set(used).size).toBe(3);
  });

  it('decides the reference of a text', () => {
    expect(refOf(key, 'a note')).toBe(place.ref);
    expect(refOf(newSubjectKey(), 'a note')).not.toBe(place.ref);
  });

  it('opens a text only where it was sealed, and seals no text twice alike', () => {
    const sealed = sealText(key, place, 'a note');
    expect(openText(key, place, sealed)).toBe('a note');
    expect(openText(key, { ...place, subject: 'm-2' }, sealed)).toBeUndefined();
    expect(openText(key, { ...place, ref: 'other' }, sealed)).toBeUndefined();
    expect(openText(newSubjectKey(), place, sealed)).toBeUndefined();
    expect(openText(key, place, { ...sealed, sealed: sealed.sealed.subarray(0, 15) })).toBeUndefined();
    const again = sealText(key, place, 'a note');
    expect(Buffer.from(again.nonce).equals(Buffer.from(sealed.nonce))).toBe(false);
    expect(Buffer.from(again.sealed).equals(Buffer.from(sealed.sealed))).toBe(false);
  });
});
