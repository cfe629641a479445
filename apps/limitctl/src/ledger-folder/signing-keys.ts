import { createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { loadSigningKey, SigningKeyUnusable } from '@limit-ledger/platform';
import { WrongUse } from '../wrong-use.js';

/** The private key that signs heads. Throws `WrongUse` where there is none. */
export function signingKeyIn(file: string): KeyObject {
  try {
    return loadSigningKey(file, false);
  } catch (error) {
    if (!(error instanceof SigningKeyUnusable)) throw error;
    throw new WrongUse([`${error.message}; LIMIT_LEDGER_SIGNING_KEY_FILE names another one`]);
  }
}

/** The key that signatures are checked with: from the file that was named, else the public part of the signing key. Throws `WrongUse`. */
export function verifyingKeyFrom(publicKeyFile: string | undefined, signingKeyFile: string): KeyObject {
  if (publicKeyFile !== undefined) return publicKeyIn(publicKeyFile);
  if (existsSync(signingKeyFile)) return createPublicKey(signingKeyIn(signingKeyFile));
  throw new WrongUse([
    `there is no key to check the signature with: name one with --public-key (${signingKeyFile} is not there)`,
  ]);
}

function publicKeyIn(file: string): KeyObject {
  try {
    const key = createPublicKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // What can't be read and what is no key are answered alike.
  }
  throw new WrongUse([`${file} holds no Ed25519 public key (PEM)`]);
}
