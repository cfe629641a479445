import { chmodSync, copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { syncPath } from './copy-database.js';

const HEADS = /\.jsonl$/;

/**
 * Copies the files of signed heads, of which each is there whole or not at all; answers their names. The target must not
 * exist and is made, also where there are none. Throws what the file system throws.
 */
export function copyHeads(from: string, to: string): readonly string[] {
  mkdirSync(to, { mode: 0o700 });
  const names = namesIn(from).filter((name) => HEADS.test(name));
  const copied = names.filter((name) => isCopied(join(from, name), join(to, name)));
  syncPath(to);
  return copied.toSorted();
}

/** The service removes the oldest while it runs. */
function isCopied(from: string, to: string): boolean {
  const found = unlessGone(() => copyFileSync(from, to));
  if (found === undefined) return false;
  chmodSync(to, 0o600);
  syncPath(to);
  return true;
}

const namesIn = (folder: string): readonly string[] => unlessGone(() => readdirSync(folder))?.value ?? [];

function unlessGone<Result>(step: () => Result): { readonly value: Result } | undefined {
  try {
    return { value: step() };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
