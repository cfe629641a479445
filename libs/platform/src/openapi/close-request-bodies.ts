import type { OpenAPIObject } from '@nestjs/swagger';
import { choiceOfSchema } from '../http/fields/exactly-one-of.js';

type Schemas = Readonly<Record<string, object>>;

/**
 * Says in the description that a request with an unknown field is refused, and one without the choice that it has to make;
 * answers may gain fields and stay open.
 */
export function closeRequestBodies(document: OpenAPIObject): OpenAPIObject {
  const schemas: Schemas = document.components?.schemas ?? {};
  const operations = Object.values(document.paths).flatMap((path) => Object.values(path as Readonly<Record<string, object>>));
  const bodies = operations.map((operation) => (operation as { readonly requestBody?: object }).requestBody ?? {});
  for (const name of reachableFrom(bodies, schemas)) {
    const choice = choiceOfSchema(name)?.map((field) => ({ required: [field] }));
    Object.assign(schemas[name]!, { additionalProperties: false, ...(choice === undefined ? {} : { oneOf: choice }) });
  }
  return document;
}

function reachableFrom(roots: readonly object[], schemas: Schemas): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...roots];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    for (const [, name = ''] of JSON.stringify(each).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const schema = schemas[name];
      if (schema === undefined || found.has(name)) continue;
      found.add(name);
      waiting.push(schema);
    }
  }
  return found;
}
