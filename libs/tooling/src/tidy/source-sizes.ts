import { isSource, type HouseFile } from './house-file.js';

/** Lines of the source files under apps and libs, specs included, generated ones not. */
export interface SourceSizes {
  readonly files: number;
  readonly medianLines: number;
  readonly ninetiethPercentileLines: number;
  readonly largestLines: number;
}

export const lineCountOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

export function sourceSizes(files: readonly HouseFile[]): SourceSizes {
  const sizes = files.filter(isSource).map((file) => lineCountOf(file.text)).sort((first, second) => first - second);
  const at = (part: number): number => sizes[Math.max(0, Math.ceil(sizes.length * part) - 1)] ?? 0;
  return { files: sizes.length, medianLines: at(0.5), ninetiethPercentileLines: at(0.9), largestLines: at(1) };
}
