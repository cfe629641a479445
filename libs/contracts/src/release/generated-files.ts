import { goldenExamples, workingSchemas, type ContractFile } from '../schemas/contract-files.js';
import type { JsonSchema } from '../schemas/json-schema.js';
import { publishedType } from '../schemas/published-type.js';
import { TOPICS, type Topic } from '../topics.js';
import { typeText } from './type-text.js';

export interface GeneratedFile {
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
}

/** The types of all that is published, and the golden examples written as values of them. */
export function generatedFiles(root?: URL): readonly GeneratedFile[] {
  const schemas = workingSchemas(root);
  return [...Object.values(TOPICS).map((topic) => typesOfTopic(topic, schemas)), examplesFile(goldenExamples(root))];
}

function typesOfTopic(topic: Topic, all: readonly ContractFile<JsonSchema>[]): GeneratedFile {
  const schemas = all.filter((each) => each.topic === topic);
  const interfaces = schemas.map(({ name, content }) => interfaceText(typeName(name), content));
  const members = schemas.map(({ name }) => `  readonly '${publishedType(topic, name)}': ${typeName(name)};\n`);
  const map = `/** What the topic \`${topic}\` holds, by type. */\nexport interface ${typeName(topic)} {\n${members.join('')}}\n`;
  return { path: `src/${moduleOf(topic)}.ts`, text: [...interfaces, map].join('\n') };
}

const interfaceText = (name: string, schema: JsonSchema): string =>
  `/** ${schema.description} */\nexport interface ${name} ${typeText(schema)}\n`;

function examplesFile(examples: readonly ContractFile<object>[]): GeneratedFile {
  const imports = Object.values(TOPICS).map((topic) => importText(topic, examples.filter((each) => each.topic === topic)));
  const values = examples.map(({ name, release, content }) => {
    const value = JSON.stringify(content, null, 2);
    return `export const ${constantName(`${name}.${release}`)} = ${value} as const satisfies ${typeName(name)};\n`;
  });
  return { path: 'src/spec-support/golden-examples.generated.ts', text: [imports.join(''), ...values].join('\n') };
}

function importText(topic: Topic, examples: readonly ContractFile<object>[]): string {
  const names = [...new Set(examples.map(({ name }) => typeName(name)))];
  return `import type { ${names.join(', ')} } from '../${moduleOf(topic)}.js';\n`;
}

/** `limits.merchant-limit.events.v1` → `limits/merchant-limit-events-v1.generated`. */
function moduleOf(topic: Topic): string {
  const [context = '', ...rest] = topic.split('.');
  return `${context}/${rest.join('-')}.generated`;
}

/** `limit-frozen.v1` → `LimitFrozenV1`. */
const typeName = (name: string): string => name.replace(/(?:^|[-.])([a-z])/g, (_, letter: string) => letter.toUpperCase());
/** `limit-frozen.v1.0` → `LIMIT_FROZEN_V1_0`. */
const constantName = (name: string): string => name.replace(/[-.]/g, '_').toUpperCase();
