import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';

/** The secret of one subject; destroyed with it, everything sealed with it is noise. */
export interface SubjectKey {
  /** Never used again, so that a text tells whether it was sealed with this key or one destroyed before. */
  readonly keyId: string;
  /** 32 random bytes; what is used is derived from it. */
  readonly secret: Uint8Array;
}

export const newSubjectKey = (): SubjectKey => ({ keyId: randomUUID(), secret: randomBytes(32) });

/** 32 bytes for one purpose (RFC 5869), so that references and encryption never share a key. */
export function derivedKey({ secret }: SubjectKey, purpose: 'refer' | 'seal'): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `limit-ledger/subject/${purpose}`, 32));
}
