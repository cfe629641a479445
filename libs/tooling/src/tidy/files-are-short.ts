import { isSource, type HouseRule } from './house-file.js';
import { lineCountOf, sourceSizes } from './source-sizes.js';

const MEDIAN_LINES = 45;
const NINETIETH_PERCENTILE_LINES = 150;
const LARGEST_LINES = 250;

export const filesAreShort: HouseRule = (files) => {
  const { medianLines, ninetiethPercentileLines } = sourceSizes(files);
  const tooLong = files.filter((file) => isSource(file) && lineCountOf(file.text) > LARGEST_LINES);
  const complaints = tooLong.map((file) => `${file.path} has ${lineCountOf(file.text)} lines, more than ${LARGEST_LINES}`);
  if (medianLines > MEDIAN_LINES) complaints.push(`the median is ${medianLines} lines, more than ${MEDIAN_LINES}`);
  if (ninetiethPercentileLines > NINETIETH_PERCENTILE_LINES) {
    complaints.push(`a tenth of the files have over ${NINETIETH_PERCENTILE_LINES} lines: ${ninetiethPercentileLines}`);
  }
  return complaints;
};
