import { assert } from '@limit-ledger/kernel';
import ts from 'typescript';
import { objectExpression } from './object-expression.js';
import { Shapes } from './shapes.js';

/**
 * The source of a module that writes the data of every event type as RFC 8785 text, member by member, from the types in
 * an `events.ts`: its interface `Kinds` has a member for each event type. Paths are from the root of the checkout.
 */
export function eventTextsOf(eventsPath: string): string {
  const program = ts.createProgram([eventsPath], compilerOptions());
  const checker = program.getTypeChecker();
  const shapes = new Shapes(checker);
  const entries = kindsOf(program, checker, eventsPath).map((kind) => {
    const written = objectExpression(checker, shapes, checker.getTypeOfSymbol(kind));
    return `  '${kind.name}': (data) =>\n    ${written},\n`;
  });
  return moduleOf(shapes, entries.join(''));
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile('tsconfig.base.json', (path) => ts.sys.readFile(path)) as { readonly config: unknown };
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, process.cwd()).options, types: [] };
}

function kindsOf(program: ts.Program, checker: ts.TypeChecker, eventsPath: string): readonly ts.Symbol[] {
  const source = program.getSourceFile(eventsPath);
  const kinds = source?.statements.find((each) => ts.isInterfaceDeclaration(each) && each.name.text === 'Kinds');
  assert(kinds !== undefined, `${eventsPath} declares the interface Kinds`);
  return checker.getPropertiesOfType(checker.getTypeAtLocation(kinds));
}

function moduleOf(shapes: Shapes, entries: string): string {
  return `// Written by libs/tooling/src/event-texts from the types in events.ts; \`npm run event-texts\` writes it anew.
import { canonicalBoolean, canonicalInteger, canonicalString } from '@limit-ledger/kernel';
import type { EventOf, LimitEventType, ${shapes.names.join(', ')} } from '../events.js';
import { listText } from './list-text.js';

type Texts = { readonly [Type in LimitEventType]: (data: EventOf<Type>['data']) => string };

/** The RFC 8785 text of an event's data, by its type. */
export const EVENT_TEXTS: Texts = {
${entries}};

${shapes.source()}`;
}
