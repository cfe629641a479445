import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { digests } from './digests.js';
import { generatedFiles } from './generated-files.js';
import { unreleasedSchemas } from './unreleased-schemas.js';

/** The checkout, not what was built from it. */
const PROJECT = pathToFileURL(`${process.cwd()}/libs/contracts/`);

if (process.argv.includes('--release')) {
  for (const { path, content } of unreleasedSchemas(PROJECT)) writeJson(path, content);
  writeJson('digests.json', digests(PROJECT));
}
for (const { path, text } of generatedFiles(PROJECT)) write(path, text);

function writeJson(path: string, content: object): void {
  write(path, `${JSON.stringify(content, null, 2)}\n`);
}

function write(path: string, text: string): void {
  const place = new URL(path, PROJECT);
  mkdirSync(dirname(place.pathname), { recursive: true });
  writeFileSync(place, text);
}
