import type { HouseRule } from './house-file.js';

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** What a tool or custom names: `README`, `tsconfig.base.json`, `default@1.json`. */
const GIVEN = /^(?:README|LICENSE|CHANGELOG|CONTRIBUTING|Dockerfile|Chart|NOTES|_helpers)$|@\d+$/;

/** Data is kept under the name that its source gave it. */
const DATA = /\.(?:csv|gz|pem)$/;

/** Folders and files of the house are named in kebab case. */
export const namesAreKebabCase: HouseRule = (files) => {
  const breaches = files.filter((file) => {
    if (DATA.test(file.path)) return false;
    const parts = file.path.split('/').filter((part) => !part.startsWith('.'));
    return parts.some((part) => !part.split('.').every((word, index) => KEBAB.test(word) || (index === 0 && GIVEN.test(word))));
  });
  return breaches.map((file) => `${file.path} is not in kebab case`);
};
