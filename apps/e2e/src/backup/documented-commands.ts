import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const LIMITCTL = join(process.cwd(), 'dist/apps/limitctl/src/main.js');

/** The commands of the first block of shell below a heading of the page on operations. */
export function documentedCommands(heading: string): string {
  const [, section = ''] = readFileSync('docs/operations.md', 'utf8').split(`\n### ${heading}\n`);
  const block = section.split('\n#')[0]?.match(/```sh\n([^]*?)```/)?.[1];
  if (block === undefined) throw new Error(`no commands below ${heading}`);
  return block;
}

/** Runs them in a folder, with the command line that was built here, and answers what they print. Throws where one fails. */
export async function runThere(folder: string, commands: string): Promise<string> {
  const npx = `npx() { shift; ${JSON.stringify(process.execPath)} ${JSON.stringify(LIMITCTL)} "$@"; }`;
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', `${npx}\n${commands}`], { cwd: folder });
  return stdout;
}
