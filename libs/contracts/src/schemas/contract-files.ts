import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { TOPICS, type Topic } from '../topics.js';
import type { JsonSchema } from './json-schema.js';

/** The project's folder, as it was built or in the checkout. */
const HERE = new URL('../../', import.meta.url);

/** The working schemas; the copies that were released, each for ever; an example of each release. */
export type ContractFolder = 'schemas' | 'released' | 'examples';

export interface ContractFile<Content> {
  /** From the project's folder. */
  readonly path: string;
  readonly topic: Topic;
  /** `<event>.v<n>`. */
  readonly name: string;
  /** Counts the releases of the version from 0; absent in the working schema. */
  readonly release: number | undefined;
  readonly content: Content;
}

export const workingSchemas = (root = HERE): readonly ContractFile<JsonSchema>[] => filesOf('schemas', root);
export const releasedSchemas = (root = HERE): readonly ContractFile<JsonSchema>[] => filesOf('released', root);
/** What an event of that release says, as it was when the release was made. */
export const goldenExamples = (root = HERE): readonly ContractFile<object>[] => filesOf('examples', root);

function filesOf<Content>(folder: ContractFolder, root: URL): readonly ContractFile<Content>[] {
  return Object.values(TOPICS).flatMap((topic) => {
    const place = new URL(`${folder}/${topic}/`, root);
    const files = existsSync(place) ? readdirSync(place).sort() : [];
    return files.map((file) => {
      const [, name = '', release] = /^([a-z-]+\.v\d+)(?:\.(\d+))?\.json$/.exec(file) ?? [];
      const content = JSON.parse(readFileSync(new URL(file, place), 'utf8')) as Content;
      return {
        path: `${folder}/${topic}/${file}`,
        topic,
        name,
        release: release === undefined ? undefined : Number(release),
        content,
      };
    });
  });
}
