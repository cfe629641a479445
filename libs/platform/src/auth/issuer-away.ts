/** The token issuer's keys can't be had: nothing is known about a token. */
export class IssuerAway extends Error {
  override readonly name = 'IssuerAway';
}
