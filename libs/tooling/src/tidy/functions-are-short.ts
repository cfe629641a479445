import ts from 'typescript';
import { isSource, type HouseFile, type HouseRule } from './house-file.js';

const LONGEST_LINES = 70;

/** Functions, those of specs too; only the block that a `describe` holds, or one that holds nothing else, may be longer. */
export const functionsAreShort: HouseRule = (files) => files.filter(isSource).flatMap(longFunctionsOf);

function longFunctionsOf(file: HouseFile): readonly string[] {
  if (file.text.split('\n').length <= LONGEST_LINES) return [];
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const lineAt = (position: number): number => source.getLineAndCharacterOfPosition(position).line + 1;
  const complaints: string[] = [];
  const visit = (node: ts.Node): void => {
    const lines = lineAt(node.end) - lineAt(node.getStart(source)) + 1;
    if (ts.isFunctionLike(node) && lines > LONGEST_LINES && !isDescribed(node, source) && !onlyDescribes(node, source)) {
      complaints.push(`${file.path}:${lineAt(node.getStart(source))} begins a function of ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return complaints;
}

const describes = (node: ts.Node, source: ts.SourceFile): boolean =>
  ts.isCallExpression(node) && /^describe\b/.test(node.expression.getText(source));

const isDescribed = (node: ts.Node, source: ts.SourceFile): boolean => describes(node.parent, source);

function onlyDescribes(node: ts.SignatureDeclaration, source: ts.SourceFile): boolean {
  const body = 'body' in node ? node.body : undefined;
  if (body === undefined || !ts.isBlock(body)) return false;
  return body.statements.every((each) => ts.isExpressionStatement(each) && describes(each.expression, source));
}
