import { commandInterface, deciderFile, deciderSpec } from './command-templates.js';
import { addFile, editFile, onlyFile } from './edit-file.js';
import type { Files, GeneratorOptions } from './generator-options.js';
import { insertOnce } from './insert-once.js';
import { assertKebabCase, camelCase, pascalCase } from './names.js';
import { AFTER_IMPORTS, AFTER_INTERFACES, BEFORE_DEFAULT, inUnion } from './places.js';

/** Beside it stands the match over what comes due. */
const DECIDER_OF_ALL = /^decide-(?!due\.ts$)[a-z-]+\.ts$/;

/** Writes a command in the shape of the house; answers what Nx runs at the end: it says what is left to do. */
export function commandGenerator(files: Files, { name, context }: GeneratorOptions): () => void {
  assertKebabCase(name);
  const root = `libs/${context}/domain/src`;
  const [type, decider] = [pascalCase(name), camelCase(name)];
  editFile(files, `${root}/commands.ts`, (source) => {
    const declared = insertOnce(source, AFTER_INTERFACES, commandInterface(name, type), name);
    return insertOnce(declared, inUnion('TermsCommand'), `\n  | ${type}`, name);
  });
  editFile(files, onlyFile(files, `${root}/decide`, DECIDER_OF_ALL), (source) => {
    const imported = insertOnce(source, AFTER_IMPORTS, `import { ${decider} } from './${name}.js';\n`, name);
    return insertOnce(imported, BEFORE_DEFAULT, `    case '${name}':\n      return ${decider}(command, state, now);\n`, name);
  });
  addFile(files, `${root}/decide/${name}.ts`, deciderFile(name));
  addFile(files, `${root}/decide/${name}.spec.ts`, deciderSpec(name));
  return () => console.log(leftToDo(name, context));
}

const leftToDo = (name: string, context: string): string => `
Left to do for ${name}:
  libs/${context}/domain/src/commands.ts             what the command carries; move it to OrderCommand if it is about one order
  libs/${context}/domain/src/decide/${name}.ts       the rule; its spec fails until there is one
  libs/${context}/domain/src/decide/${name}.spec.ts  each refusal, and a property
  libs/${context}/domain/src/naive-model             the same rule once more, simple and slow
  libs/${context}/domain/README.md                   the invariants that it keeps, and the tests that guard them
  libs/${context}/service/src/routes/${name}.ts      the route, listed in the module
`;
