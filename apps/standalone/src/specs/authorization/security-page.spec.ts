import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { EXPECTED_CELLS } from './expected-cells.js';

const page = readFileSync('docs/security.md', 'utf8');

describe('the security model', () => {
  it('shows the table of who may call what as it is executed', () => {
    expect(page).toContain(`\`\`\`text\n${EXPECTED_CELLS.slice(1)}\`\`\``);
  });

  it('names only specs that exist', () => {
    const there = new Set(globSync('{apps,libs}/**/*.spec.ts').map((path) => basename(path)));
    const named = [...page.matchAll(/`([a-z-]+\.spec\.ts)`/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((name) => !there.has(name))).toEqual([]);
  });
});
