import { fileURLToPath } from 'node:url';

const folder = new URL('../../examples/uci-credit-default/', import.meta.url);

/** Where the shipped example stands, in a clone as well as in what is built from it. */
export const EXAMPLE = {
  file: fileURLToPath(new URL('UCI_Credit_Card.csv.gz', folder)),
  mapping: fileURLToPath(new URL('mapping.json', folder)),
  accounts: 30_000,
} as const;
