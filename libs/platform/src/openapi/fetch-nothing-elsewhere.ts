import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify';

/** The page sets styles in its markup, and draws icons from `data:` addresses in its style sheet. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A route hook: below the path a browser loads nothing from anywhere but this service. */
export function fetchNothingElsewhere(path: string): (route: RouteOptions) => void {
  return (route) => {
    if (route.url !== path && !route.url.startsWith(`${path}/`)) return;
    route.onRequest = [forbidElsewhere, ...[route.onRequest ?? []].flat()];
  };
}

function forbidElsewhere(_request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  void reply.header('content-security-policy', POLICY);
  done();
}
