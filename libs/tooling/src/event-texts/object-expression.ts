import { assert } from '@limit-ledger/kernel';
import ts from 'typescript';
import type { Shapes } from './shapes.js';
import { textExpression } from './text-expression.js';

/** The source of an expression that writes `data`, an object of the type, member by member in the order of RFC 8785. */
export function objectExpression(checker: ts.TypeChecker, shapes: Shapes, type: ts.Type): string {
  const members = [...checker.getPropertiesOfType(type)].sort((first, second) => (first.name < second.name ? -1 : 1));
  const firstRequired = members.findIndex((member) => !isOptional(member));
  assert(firstRequired >= 0, 'an object of an event has a member that is always there');
  const parts = members.map((member, index): Part => {
    const access = `data.${member.name}`;
    const text = textExpression(checker, shapes, checker.getTypeOfSymbol(member), access);
    const [before, after] = index < firstRequired ? ['', ','] : [index === firstRequired ? '' : ',', ''];
    return { written: `${before}"${member.name}":\${${text}}${after}`, ...(isOptional(member) ? { onlyWith: access } : {}) };
  });
  return joined([{ written: '{' }, ...parts, { written: '}' }]);
}

interface Part {
  /** The inside of a template literal. */
  readonly written: string;
  /** What has to be there for it to be written. */
  readonly onlyWith?: string;
}

const WIDTH = 132;

/** What is always written, in as few literals as the width allows. */
function joined(parts: readonly Part[]): string {
  const lines: string[] = [];
  let always = '';
  const flush = (): void => {
    if (always !== '') lines.push(`\`${always}\``);
    always = '';
  };
  for (const { written, onlyWith } of parts) {
    if (onlyWith !== undefined || always.length + written.length > WIDTH) flush();
    if (onlyWith === undefined) always += written;
    else lines.push(`(${onlyWith} === undefined ? '' : \`${written}\`)`);
  }
  flush();
  return lines.join(' +\n    ');
}

const isOptional = (member: ts.Symbol): boolean => (member.flags & ts.SymbolFlags.Optional) !== 0;
