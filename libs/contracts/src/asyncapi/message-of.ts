import type { PublishedEventType } from '../schemas/published-events.js';
import { dataSchemaOf } from '../schemas/published-type.js';
import type { AsyncapiMessage } from './asyncapi-types.js';
import { EVENT_HEADERS, requiredHeaders } from './event-headers.js';
import { TOPIC_DESCRIPTIONS } from './topic-descriptions.js';

/** Names a message inside the description: `limits.limit-frozen.v1`. */
export function messageIdOf({ type }: PublishedEventType): string {
  return type.slice(type.indexOf('.') + 1);
}

/** How one type of event is described. The draft is named once, by the document; a schema inside it must not name another. */
export function messageOf(published: PublishedEventType): AsyncapiMessage {
  const { topic, type, schema, example } = published;
  const { key, isState } = TOPIC_DESCRIPTIONS[topic];
  const { $schema: _draft, $id: _id, ...payload } = schema;
  return {
    name: type,
    title: schema.title,
    summary: schema.description,
    contentType: 'application/json',
    headers: { $ref: `#/components/schemas/${isState ? 'stateHeaders' : 'eventHeaders'}` },
    payload,
    bindings: { kafka: { key: { type: 'string', description: key }, bindingVersion: '0.5.0' } },
    examples: [{ name: schema.title, headers: exampleHeaders(published), payload: example }],
  };
}

function exampleHeaders({ topic, type }: PublishedEventType): Readonly<Record<string, unknown>> {
  const { isState, id } = TOPIC_DESCRIPTIONS[topic];
  const context = type.split('.')[1];
  const subject = id === 'policyEvents' ? 'default' : 'zhang-shoes';
  const source =
    { merchantRiskEvents: `merchant-risk-${subject}`, policyEvents: `policy-${subject}` }[id] ?? `merchant-limit-${subject}`;
  const common = Object.fromEntries(requiredHeaders(isState).map((header) => [header, EVENT_HEADERS[header]?.examples?.[0]]));
  const own = {
    ce_source: `/${context}/${source}`,
    ce_type: type,
    ce_subject: subject,
    ce_dataschema: dataSchemaOf(type),
    ce_partitionkey: subject,
  };
  return { ...common, ...own, ...(isState ? { ce_id: `${source}@9` } : {}) };
}
