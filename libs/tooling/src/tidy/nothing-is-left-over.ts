import { isSource, type HouseRule } from './house-file.js';

/** Written so that the list does not find itself. */
const LEFT_OVER: readonly RegExp[] = [
  /\b(?:TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/,
  /\b(?:describe|it|test)\.onl[y]\b|\b[f](?:describe|it)\(/,
  /\b[x](?:describe|it|test)\(/,
  /eslint-disabl[e]|prettier-ignor[e]/,
  /@ts-(?:ignor[e]|nochec[k]|expect-erro[r])/,
  /^\s*debugge[r];/m,
];

/** No promises in comments, no narrowed test run, no silenced check; planted violations are there to be caught. */
export const nothingIsLeftOver: HouseRule = (files) =>
  files
    .filter((file) => (isSource(file) || /\.(?:mjs|cjs|sh)$|^\.ci\//.test(file.path)) && !file.path.includes('/planted-violation/'))
    .flatMap((file) => {
      const found = LEFT_OVER.map((pattern) => pattern.exec(file.text)?.[0]).filter((match) => match !== undefined);
      return found.map((match) => `${file.path} holds "${match.trim()}"`);
    });
