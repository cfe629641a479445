import { isPage, isSource, type HouseRule } from './house-file.js';

const OTHER_TALK = /\bissues? #?\d|\b(?:AI|coding) (?:agent|assistant|session)s?\b|\bLLMs?\b|\b(?:this|a previous|the last) session\b/i;

/** Whoever reads the pages or the code wants to know the product, not how it came about. */
export const pagesSpeakOfTheProduct: HouseRule = (files) =>
  files
    .filter((file) => isPage(file) || isSource(file))
    .flatMap((file) => {
      const match = OTHER_TALK.exec(file.text);
      return match ? [`${file.path} speaks of "${match[0]}"`] : [];
    });
