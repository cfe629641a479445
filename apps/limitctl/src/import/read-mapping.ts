import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { instantFrom } from './instant-from-text.js';
import { MappingFile } from './mapping-file.js';
import { WrongUse } from '../wrong-use.js';

/** Reads and checks a mapping file. Throws `WrongUse` with everything that is wrong with it. */
export function readMapping(path: string): MappingFile {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new WrongUse([`${path} can't be read as JSON: ${(error as Error).message}`]);
  }
  return mappingFrom(json, path);
}

/** Checks a mapping. Throws `WrongUse` with every problem, each with its place in `name`. */
export function mappingFrom(json: unknown, name: string): MappingFile {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new WrongUse([`${name} is not a JSON object`]);
  const mapping = plainToInstance(MappingFile, json);
  const problems = validateSync(mapping, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) => problemsOf(error, ''));
  if (problems.length === 0) problems.push(...periodProblems(mapping));
  if (problems.length > 0) throw new WrongUse(problems.map((problem) => `${name}: ${problem}`));
  return mapping;
}

function problemsOf(error: ValidationError, above: string): string[] {
  const place = above === '' ? error.property : `${above}.${error.property}`;
  const constraints = Object.entries(error.constraints ?? {});
  const own = constraints.map(([rule, message]) => (rule === 'whitelistValidation' ? `${place} is unknown` : `${place}: ${message}`));
  return [...new Set(own), ...(error.children ?? []).flatMap((child) => problemsOf(child, place))];
}

function periodProblems(mapping: MappingFile): string[] {
  const problems: string[] = [];
  let previous = '';
  for (const [index, period] of (mapping.balances?.periods ?? []).entries()) {
    const instant = instantFrom(period.effectiveAt);
    const place = `balances.periods.${index}.effectiveAt`;
    if (instant === undefined) problems.push(`${place}: not an instant: ${period.effectiveAt}`);
    else if (instant <= previous) problems.push(`${place}: periods go from the earliest to the latest`);
    else previous = instant;
  }
  return problems;
}
