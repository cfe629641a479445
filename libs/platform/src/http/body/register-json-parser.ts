import type { FastifyInstance } from 'fastify';
import { Problem } from '../../problem/problem.js';
import { JsonTextRefused } from './json-text-refused.js';
import { parseJson } from './parse-json.js';

/** `application/json` is the only type of body taken; an empty one counts as absent. */
export function registerJsonParser(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, parseJson(bytes as Buffer));
    } catch (error) {
      done(error instanceof JsonTextRefused ? refusalOf(error) : (error as Error));
    }
  });
}

function refusalOf({ message }: JsonTextRefused): Problem {
  return new Problem(400, 'request.invalid', `The body ${message}.`, { members: { errors: [{ path: '', message }] } });
}
