import { assert } from '@limit-ledger/kernel';
import ts from 'typescript';
import { objectExpression } from './object-expression.js';

/** The named objects inside events, each written by a function of its own. */
export class Shapes {
  private readonly functions = new Map<string, string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  get names(): readonly string[] {
    return [...this.functions.keys()].sort();
  }

  /** The name of the function that writes objects of the type. */
  writerOf(type: ts.Type): string {
    const { name } = type.symbol;
    assert(/^[A-Z][A-Za-z]*$/.test(name), `an object inside an event has a named type, not ${name}`);
    if (!this.functions.has(name)) {
      this.functions.set(name, '');
      this.functions.set(name, objectExpression(this.checker, this, type));
    }
    return writerName(name);
  }

  source(): string {
    return this.names
      .map((name) => `function ${writerName(name)}(data: ${name}): string {\n  return (\n    ${this.functions.get(name)}\n  );\n}\n`)
      .join('\n');
  }
}

const writerName = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}Text`;
