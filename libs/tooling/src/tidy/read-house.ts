import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HouseFile } from './house-file.js';

const TEXT = /(?:^|\/)(?:\.[a-z]+rc|\.gitignore|LICENSE|run)$|\.(?:ts|mjs|cjs|js|json|jsonl|md|ya?ml|sh|html|css|sql|proto|mmd|txt)$/;
const NOT_COMMITTED = new Set(['.git', 'node_modules', 'dist', 'data', '.nx', '.swc', 'coverage', 'tmp']);
const LARGEST_TEXT_BYTES = 2_000_000;

/** Everything that is or would be committed; in a folder that is no git checkout, everything but what is built. */
export function readHouse(root: string): readonly HouseFile[] {
  const paths = existsSync(join(root, '.git')) ? listed(root) : walked(root, '');
  return paths
    .filter((path) => existsSync(join(root, path)))
    .map((path) => ({ path, text: isText(root, path) ? readFileSync(join(root, path), 'utf8') : '' }));
}

function listed(root: string): readonly string[] {
  const output = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return [...new Set(output.split('\0').filter(Boolean))];
}

function walked(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_COMMITTED.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? walked(root, path) : [path];
  });
}

function isText(root: string, path: string): boolean {
  return TEXT.test(path) && statSync(join(root, path)).size <= LARGEST_TEXT_BYTES;
}
