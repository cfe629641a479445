import { createHash } from 'node:crypto';
import type { Checkpoint } from '../checkpoint-store.js';

/** Without it a disk that changed one bit of a checkpoint would change a merchant's limit. */
export function checksumOf(stream: string, { revision, hash, fingerprint, payload }: Checkpoint): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([stream, revision, hash, fingerprint]))
    .update(payload)
    .digest();
}
