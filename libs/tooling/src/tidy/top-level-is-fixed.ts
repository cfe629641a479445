import type { HouseRule } from './house-file.js';

const FOLDERS = ['apps', 'libs', 'deploy', 'docs'];
const FILES = ['nx.json', 'package.json', 'package-lock.json', 'tsconfig.base.json', 'README.md', 'LICENSE', 'eslint.config.mjs'];

/** The top level never grows; names that begin with a dot are free. */
export const topLevelIsFixed: HouseRule = (files) => {
  const top = new Set(files.map((file) => file.path.split('/')[0] ?? ''));
  const wanted = new Set([...FOLDERS, ...FILES]);
  return [
    ...[...top].filter((name) => !name.startsWith('.') && !wanted.has(name)).map((name) => `${name} does not belong at the top level`),
    ...[...wanted].filter((name) => !top.has(name)).map((name) => `${name} is missing at the top level`),
  ];
};
