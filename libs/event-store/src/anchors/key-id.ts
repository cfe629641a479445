import { hash, type KeyObject } from 'node:crypto';

/** Names a public key: SHA-256 of the DER of its SubjectPublicKeyInfo, 64 hex digits. */
export function keyIdOf(publicKey: KeyObject): string {
  return hash('sha256', publicKey.export({ format: 'der', type: 'spki' }), 'hex');
}
