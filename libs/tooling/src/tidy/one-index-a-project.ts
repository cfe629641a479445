import { isSource, type HouseRule } from './house-file.js';

/** A project has one public face, `src/index.ts`; apps and what only tools load need none. */
export const oneIndexAProject: HouseRule = (files) => {
  const roots = files.flatMap((file) => /^((?:apps|libs)\/.*)\/project\.json$/.exec(file.path)?.[1] ?? []);
  const indexes = files.filter((file) => isSource(file) && file.path.endsWith('/index.ts')).map((file) => file.path);
  const faces = roots.map((root) => `${root}/src/index.ts`);
  const needed = faces.filter((face) => face.startsWith('libs/') && !face.startsWith('libs/tooling/'));
  return [
    ...indexes.filter((path) => !faces.includes(path)).map((path) => `${path} is a second index in its project`),
    ...needed.filter((face) => !indexes.includes(face)).map((face) => `${face} is missing`),
  ];
};
