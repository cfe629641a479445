import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { memberOf } from '../errors/member-of.js';

/** The key that signs heads can't be had; the message says why. */
export class SigningKeyUnusable extends Error {
  override readonly name = 'SigningKeyUnusable';
}

/**
 * The Ed25519 private key in the file (PEM). With `makesMissing` a missing one is made, readable by its owner alone.
 * Throws `SigningKeyUnusable`.
 */
export function loadSigningKey(file: string, makesMissing: boolean): KeyObject {
  if (makesMissing) makeUnlessThere(file);
  const key = read(file);
  if (key.asymmetricKeyType !== 'ed25519') throw new SigningKeyUnusable(`${file} holds no Ed25519 key`);
  return key;
}

/** Written aside and then linked, so that a process that is killed here leaves a whole key or none. */
function makeUnlessThere(file: string): void {
  if (existsSync(file)) return;
  const aside = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
    writeFileSync(aside, pem, { mode: 0o600, flush: true });
    linkSync(aside, file);
  } catch (error) {
    if (memberOf(error, 'code') !== 'EEXIST') throw unusable(file, error);
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(file: string): KeyObject {
  try {
    return createPrivateKey(readFileSync(file));
  } catch (error) {
    throw unusable(file, error);
  }
}

function unusable(file: string, error: unknown): SigningKeyUnusable {
  const why = memberOf(error, 'code') === 'ENOENT' ? 'there is no such file' : 'it can not be read or written as a PEM private key';
  return new SigningKeyUnusable(`the signing key ${file} can not be used: ${why}`, { cause: error });
}
