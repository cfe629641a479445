import { releasedSchemas, workingSchemas, type ContractFile } from '../schemas/contract-files.js';
import type { JsonSchema } from '../schemas/json-schema.js';

/** The working schemas that differ from the last release of theirs, each as what the next release would be. */
export function unreleasedSchemas(root?: URL): readonly ContractFile<JsonSchema>[] {
  const released = releasedSchemas(root);
  return workingSchemas(root).flatMap((working) => {
    const earlier = released.filter(({ topic, name }) => topic === working.topic && name === working.name);
    const release = earlier.length;
    const last = earlier.find((each) => each.release === release - 1);
    if (last !== undefined && JSON.stringify(last.content) === JSON.stringify(working.content)) return [];
    return [{ ...working, release, path: `released/${working.topic}/${working.name}.${release}.json` }];
  });
}
