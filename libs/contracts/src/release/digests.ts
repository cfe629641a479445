import { createHash } from 'node:crypto';
import { goldenExamples, releasedSchemas } from '../schemas/contract-files.js';

/** SHA-256 of the content of every released schema and golden example, by path: what was released is never changed. */
export function digests(root?: URL): Readonly<Record<string, string>> {
  const files = [...releasedSchemas(root), ...goldenExamples(root)];
  return Object.fromEntries(files.map(({ path, content }) => [path, digestOf(content)]));
}

const digestOf = (content: object): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');
