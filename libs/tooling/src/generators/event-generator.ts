import { writeFileSync } from 'node:fs';
import { eventTextsOf } from '../event-texts/event-texts-of.js';
import { GENERATED_TEXTS } from '../event-texts/generated-texts.js';
import { addFile, editFile, onlyFile } from './edit-file.js';
import { evolverFile, kindOf, randomDataOf } from './event-templates.js';
import type { Files, GeneratorOptions } from './generator-options.js';
import { insertOnce } from './insert-once.js';
import { assertKebabCase, camelCase } from './names.js';
import { AFTER_IMPORTS, BEFORE_DEFAULT, IN_KINDS, IN_RANDOM_DATA } from './places.js';

/** Writes an event in the shape of the house; answers what Nx runs at the end: it says what is left to do. */
export function eventGenerator(files: Files, { name, context }: GeneratorOptions): () => void {
  assertKebabCase(name);
  const root = `libs/${context}/domain/src`;
  const evolver = camelCase(name);
  editFile(files, `${root}/events/terms-kinds.ts`, (source) => insertOnce(source, IN_KINDS, kindOf(name), name));
  editFile(files, onlyFile(files, `${root}/evolve`, /^evolve-merchant\.ts$/), (source) => {
    const imported = insertOnce(source, AFTER_IMPORTS, `import { ${evolver} } from './${name}.js';\n`, name);
    return insertOnce(imported, BEFORE_DEFAULT, `    case '${name}':\n      return ${evolver}(merchant, event);\n`, name);
  });
  editFile(files, `${root}/naive-model/random-event-data.ts`, (source) => {
    return insertOnce(source, IN_RANDOM_DATA, randomDataOf(name), name);
  });
  addFile(files, `${root}/evolve/${name}.ts`, evolverFile(name));
  return () => {
    // Only now are the changed types on disk, from which the texts of events are generated.
    for (const { events, texts } of GENERATED_TEXTS) writeFileSync(texts, eventTextsOf(events));
    console.log(leftToDo(name, context));
  };
}

const leftToDo = (name: string, context: string): string => `
Left to do for ${name}:
  libs/${context}/domain/src/events               what the event holds, beside those of its kind;
                                                  keys match [a-z][A-Za-z0-9]*, never ids; then
                                                  npm run build && npm run event-texts
  libs/${context}/domain/src/naive-model          random data of what it holds
  libs/${context}/domain/src/evolve/${name}.ts    what it changes beside the sums of its line
  libs/${context}/domain/src/limit-decider.ts     PRIVATE_TYPES, if nobody outside is told of it
  libs/${context}/service/src/due-moments.ts      the moments that it schedules; does not compile until it says
`;
