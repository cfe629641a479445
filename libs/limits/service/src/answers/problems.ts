import { etagOf, Problem } from '@limit-ledger/platform';

export { requestInvalid } from '@limit-ledger/platform';

export const merchantNotFound = (): Problem => new Problem(404, 'merchant.not-found', 'There is no such merchant.');

/** Of a merchant that exists: says where its history stands. */
export function reservationNotFound(revision: number, termsRevision: number): Problem {
  const standing = { members: { revision, termsRevision }, headers: { etag: etagOf(revision) } };
  return new Problem(404, 'reservation.not-found', 'There is no such reservation.', standing);
}

/** Of a merchant that exists, at a revision. */
export const lineNotFound = (line: string, revision: number): Problem =>
  new Problem(404, 'line.not-found', `The line ${line} was not open at revision ${revision}.`);
