import { assert } from '@limit-ledger/kernel';
import ts from 'typescript';
import type { Shapes } from './shapes.js';

/** The source of an expression that writes the value at `access`, of one type of the events, as RFC 8785 text. */
export function textExpression(checker: ts.TypeChecker, shapes: Shapes, type: ts.Type, access: string): string {
  const present = checker.getNonNullableType(type);
  const text = presentExpression(checker, shapes, present, access);
  return isNullable(type) ? `${access} === null ? 'null' : ${text}` : text;
}

function presentExpression(checker: ts.TypeChecker, shapes: Shapes, type: ts.Type, access: string): string {
  if (checker.isArrayType(type)) {
    const [item] = checker.getTypeArguments(type as ts.TypeReference);
    assert(item !== undefined, 'a list has items of one type');
    return `listText(${access}, ${writerOf(shapes, item)})`;
  }
  return `${writerOf(shapes, type)}(${access})`;
}

/** The name of a function that writes values of the type. */
function writerOf(shapes: Shapes, type: ts.Type): string {
  const parts = type.isUnion() ? type.types : [type];
  const areAll = (flag: ts.TypeFlags): boolean => parts.every(({ flags }) => (flags & flag) !== 0);
  if (areAll(ts.TypeFlags.StringLike)) return 'canonicalString';
  if (areAll(ts.TypeFlags.NumberLike)) return 'canonicalInteger';
  if (areAll(ts.TypeFlags.BooleanLike)) return 'canonicalBoolean';
  assert(areAll(ts.TypeFlags.Object) && !type.isUnion(), 'an event holds texts, integers, booleans, null, lists and named objects');
  return shapes.writerOf(type);
}

const isNullable = (type: ts.Type): boolean => type.isUnion() && type.types.some(({ flags }) => (flags & ts.TypeFlags.Null) !== 0);
