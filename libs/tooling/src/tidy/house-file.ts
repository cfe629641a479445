/** A file of the checkout as a rule sees it. */
export interface HouseFile {
  /** From the root, with forward slashes. */
  readonly path: string;
  /** Empty for what is not text. */
  readonly text: string;
}

/** A rule of the house: one sentence a breach, none when it is kept. */
export type HouseRule = (files: readonly HouseFile[]) => readonly string[];

export const isSource = (file: HouseFile): boolean => /^(?:apps|libs)\/.*\.ts$/.test(file.path) && !file.path.endsWith('.generated.ts');
export const isPage = (file: HouseFile): boolean => file.path.endsWith('.md');
