import { readFileSync } from 'node:fs';
import { exportCommand } from './export-command.js';
import { EVENT_COLUMNS } from './event-columns.js';
import { LINE_COLUMNS } from './csv-sink.js';
import { MANIFEST_FORMAT } from './manifest.js';

const PAGE = readFileSync(new URL('../../../../docs/exporting.md', import.meta.url), 'utf8');

describe('the page about exports', () => {
  it('names every option', () => {
    const options = exportCommand(() => undefined).options.map(({ long }) => long);
    expect(options.filter((option) => !PAGE.includes(`\`${option}`))).toEqual([]);
  });

  it('names every column', () => {
    const isOfOtherLine = (column: string): boolean => /^(?:transaction|withdrawal)\.(?!approved|used)/.test(column);
    const columns = [...EVENT_COLUMNS.filter((column) => !isOfOtherLine(column)), ...LINE_COLUMNS];
    expect(columns.filter((column) => !PAGE.includes(`\`${column}\``))).toEqual([]);
  });

  it('names the format of the manifest', () => expect(PAGE).toContain(`\`${MANIFEST_FORMAT}\``));
});
