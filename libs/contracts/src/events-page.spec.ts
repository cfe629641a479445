import { readFileSync } from 'node:fs';
import { EVENT_HEADERS, requiredHeaders } from './asyncapi/event-headers.js';
import { TOPIC_DESCRIPTIONS } from './asyncapi/topic-descriptions.js';
import { publishedEventTypes } from './schemas/published-events.js';

const page = readFileSync('docs/events.md', 'utf8');
/** The cells of the table under the heading. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) => row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
}

describe('the page about events', () => {
  it('lists every type with what its schema says of it', () => {
    const described = publishedEventTypes().map(({ type, schema }) => [`\`${type}\``, schema.description]);
    expect([...rowsUnder('Types')].sort()).toEqual([...described].sort());
  });

  it('lists every header, and whether it is always there', () => {
    const always = requiredHeaders(false);
    const described = Object.entries(EVENT_HEADERS).map(([name, { description }]) => [
      `\`${name}\``,
      always.includes(name) ? 'always' : 'sometimes',
      description,
    ]);
    expect(rowsUnder('A message')).toEqual(described);
  });

  it('lists every topic', () => {
    const listed = rowsUnder('Topics').map(([topic]) => topic);
    expect(listed).toEqual([...Object.keys(TOPIC_DESCRIPTIONS).map((topic) => `\`${topic}\``), '`<group>.parked.v1`']);
  });
});
