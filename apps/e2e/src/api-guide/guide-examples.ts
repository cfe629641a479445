import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A block of requests, and the answer that the page shows for the last of them. */
export interface GuideExample {
  readonly commands: string;
  readonly shown: unknown;
}

const MARK = '=== next example ===';

/** The blocks of shell of a page, each with the block of JSON right below it. */
export const guideExamples = (page: string): readonly GuideExample[] =>
  [...page.matchAll(/^```sh\n([^]*?)^```\n(?:\n```json\n([^]*?)^```\n)?/gm)].map(([, commands = '', shown]) => ({
    commands,
    shown: shown === undefined ? undefined : (JSON.parse(shown) as unknown),
  }));

/** Runs all of them in one shell, as somebody does who pastes them, and answers the last line that each printed. */
export async function answersOf(examples: readonly GuideExample[], port: number): Promise<readonly unknown[]> {
  const script = examples
    .map(({ commands }) => commands.replaceAll('127.0.0.1:3000', `127.0.0.1:${port}`).replaceAll('curl -s', "curl -s -w '\\n'"))
    .join(`\necho '${MARK}'\n`);
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script]);
  return stdout.split(`${MARK}\n`).map((printed) => JSON.parse(printed.trim().split('\n').at(-1) ?? '') as unknown);
}

/** What a shown answer demands: `"…"` is any value, a list has these elements and no more, other members may come. */
export function demandedBy(shown: unknown): unknown {
  if (shown === '…') return expect.anything();
  if (Array.isArray(shown)) return shown.map(demandedBy);
  if (typeof shown !== 'object' || shown === null) return shown;
  return expect.objectContaining(Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, demandedBy(value)])));
}
