import { Problem } from '../problem/problem.js';

/** 401: no token (then no `error` is told, RFC 6750) or one that is not good. */
export function unauthenticated(given: boolean): Problem {
  const detail = given ? 'The bearer token is not good (any more).' : 'A bearer token is needed.';
  const challenge = given ? 'Bearer realm="limit-ledger", error="invalid_token"' : 'Bearer realm="limit-ledger"';
  return new Problem(401, 'unauthenticated', detail, { headers: { 'www-authenticate': challenge } });
}

/** 404: the same for a merchant that does not exist and for one that the caller may not know of. */
export function merchantNotFound(): Problem {
  return new Problem(404, 'merchant.not-found', 'There is no such merchant.');
}

/** 403. */
export function forbidden(detail = 'None of the caller\'s roles allows this.'): Problem {
  return new Problem(403, 'forbidden', detail);
}
