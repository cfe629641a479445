/** The token of the Ed25519 private key (a `KeyObject`) that signs heads. */
export const SIGNING_KEY = Symbol('SIGNING_KEY');
