import type { Topic } from '../topics.js';

/** The CloudEvents type `limit-ledger.<context>.<event>.v<n>` of what a topic holds under the name `<event>.v<n>`. */
export function publishedType(topic: Topic, name: string): string {
  return `limit-ledger.${topic.split('.', 1)[0]}.${name}`;
}

/** Names the schema of a type: `ce_dataschema`, and `$id` in the schema itself. */
export function dataSchemaOf(type: string): string {
  return type.replace(/^limit-ledger\./, 'urn:limit-ledger:schema:');
}
