import { WrongUse } from '../wrong-use.js';
import type { MappingFile } from './mapping-file.js';
import { columnsOf } from './template.js';

/** Throws `WrongUse` with every column that the mapping names and the header lacks or has twice. */
export function checkHeader(mapping: MappingFile, header: readonly string[], file: string): void {
  const problems = new Set<string>();
  for (const column of columnsNamedBy(mapping)) {
    const count = header.filter((name) => name === column).length;
    if (count === 0) problems.add(`${file} has no column ${column}`);
    if (count > 1) problems.add(`${file} has ${count} columns ${column}`);
  }
  if (problems.size > 0) throw new WrongUse([...problems]);
}

function columnsNamedBy({ merchant, lines = [], balances }: MappingFile): string[] {
  const templates = [merchant.merchantId, merchant.currency, merchant.industry, merchant.onboardedOn, merchant.effectiveAt ?? ''];
  for (const { line, validUntil = '', effectiveAt = '' } of lines) templates.push(line, validUntil, effectiveAt);
  const cells = lines.map(({ approved }) => approved);
  for (const { balance, payment } of balances?.periods ?? []) cells.push(...(payment === undefined ? [balance] : [payment, balance]));
  return [...templates.flatMap(columnsOf), ...cells];
}
