import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

/** Set by whoever runs all specs and searches afterwards what was printed; unset when a few are run by hand. */
const folder = process.env['PRINTED_OUTPUT_FOLDER'] ?? '';
const PERSONAL = new Set([
  'note',
  'purpose',
  'reason',
  'buyerRef',
  'deviceRef',
  'accountRef',
  'evidence',
  'documents',
  'message',
]);
/** Shorter ones are words that stand in a line for other reasons. */
const SHORTEST_TEXT = 8;

/** Whether everything that is printed in this run is searched: then the product says as much as it can. */
export const isSearched = folder !== '';

/** Keeps what a process printed for the search. */
export function keepPrinted(chunk: Uint8Array): void {
  if (isSearched) appendFileSync(join(folder, `printed-by-children-of-${process.pid}.log`), chunk);
}

/** Keeps the free texts of a request for the search: none of them may have been printed by the product. */
export function keepTextsOf(body: unknown): void {
  if (!isSearched) return;
  const texts = [...textsIn(body, false)].filter((text) => text.length >= SHORTEST_TEXT);
  if (texts.length > 0)
    appendFileSync(join(folder, `${process.pid}.texts`), texts.map((text) => `${JSON.stringify(text)}\n`).join(''));
}

function* textsIn(value: unknown, isPersonal: boolean): Generator<string> {
  if (typeof value === 'string' && isPersonal) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, member] of Object.entries(value)) yield* textsIn(member, isPersonal || PERSONAL.has(name));
}
