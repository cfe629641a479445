/** What a run printed. */
export interface Printed {
  /** Lines of the product's log, and what its processes printed. */
  readonly byProduct: readonly string[];
  /** Everything else: names of tests, their failures, what a tool says. */
  readonly byTests: readonly string[];
  /** Free texts that requests carried. */
  readonly texts: readonly string[];
}

const SHAPES: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a token', /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bMC4CAQAwBQYDK2Vw/],
  ['credentials', /\b(?:Bearer|Basic) [\w+/=.-]{16,}/],
  ['a password in an address', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"*]+:[^\s/@"*]+@/],
];

/** What stands there and must not, each thing once, without telling it again. */
export function printedSecrets({ byProduct, byTests, texts }: Printed): readonly string[] {
  const distinct = [...new Set(texts)];
  const found = [
    ...byProduct.flatMap((line) =>
      distinct.filter((text) => mentions(line, text)).map((text) => `the product printed the text ${text}`),
    ),
    ...[...byProduct, ...byTests].flatMap((line) =>
      SHAPES.filter(([, shape]) => shape.test(line)).map(
        ([what, shape]) => `${what} was printed: ${line.replace(shape, '***').slice(0, 200)}`,
      ),
    ),
  ];
  return [...new Set(found)];
}

/** As it is, or as JSON writes it. */
const mentions = (line: string, text: string): boolean =>
  line.includes(text) || line.includes(JSON.stringify(text).slice(1, -1));
