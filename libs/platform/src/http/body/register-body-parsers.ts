import type { FastifyInstance } from 'fastify';
import { Problem } from '../../problem/problem.js';
import { JsonTextRefused } from './json-text-refused.js';
import { parseJson } from './parse-json.js';
import { NDJSON, takesNdjson } from './takes-ndjson.js';

/** `application/json` is the only type of body taken, and NDJSON where a route says so; an empty one counts as absent. */
export function registerBodyParsers(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, parseJson(bytes as Buffer));
    } catch (error) {
      done(error instanceof JsonTextRefused ? refusalOf(error) : (error as Error));
    }
  });
  // The stream itself: whoever reads it bounds each line, and stops reading while too many are under way.
  server.addContentTypeParser(NDJSON, ({ routeOptions }, stream, done) =>
    takesNdjson(routeOptions) ? done(null, stream) : done(Object.assign(new Error('not here'), { statusCode: 415 })),
  );
}

function refusalOf({ message }: JsonTextRefused): Problem {
  return new Problem(400, 'request.invalid', `The body ${message}.`, { members: { errors: [{ path: '', message }] } });
}
