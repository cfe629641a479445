import { isSource, type HouseRule } from './house-file.js';

const WIDEST = 140;

export const linesFit: HouseRule = (files) =>
  files.filter(isSource).flatMap((file) =>
    file.text.split('\n').flatMap((line, index) => (line.length > WIDEST ? [`${file.path}:${index + 1} is ${line.length} wide`] : [])),
  );
