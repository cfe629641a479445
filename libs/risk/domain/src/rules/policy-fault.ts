/** What is wrong with a document, and where: `rules[3].condition.threshold`. */
export interface PolicyFault {
  readonly path: string;
  readonly message: string;
}
