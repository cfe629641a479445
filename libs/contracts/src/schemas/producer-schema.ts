import type { JsonSchema } from './json-schema.js';

/** A schema for who writes: nothing that it does not name, and of what may grow only what is known now. */
export interface ProducerSchema extends JsonSchema {
  readonly additionalProperties?: false;
}

/** Readers must take additions, so a schema is open; for the one who publishes it is closed on all levels. */
export function producerSchema({ $id: _id, ...schema }: JsonSchema): ProducerSchema {
  const { properties, items, 'x-extensible-enum': known } = schema;
  return {
    ...schema,
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, producerSchema(each)])),
          additionalProperties: false,
        }),
    ...(items === undefined ? {} : { items: producerSchema(items) }),
    ...(known === undefined ? {} : { enum: known }),
  };
}
