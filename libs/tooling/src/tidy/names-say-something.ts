import type { HouseRule } from './house-file.js';

const CATCH_ALL = /^(?:utils?|common|helpers?|misc|shared|lib|stuff)$/;

/** A name under which anything could stand tells nothing. */
export const namesSaySomething: HouseRule = (files) =>
  files
    .filter((file) => /^(?:apps|libs|deploy|docs)\//.test(file.path))
    .filter((file) => file.path.split('/').some((part) => CATCH_ALL.test(part.split('.')[0] ?? '')))
    .map((file) => `${file.path} has a catch-all name`);
