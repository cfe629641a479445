import { asyncapiDocument, type AsyncapiDocument } from '@limit-ledger/contracts';
import { eventsPage } from './events-page.js';

const page = eventsPage(asyncapiDocument());

describe('the page of events', () => {
  it('tells of every member of every type what it means, its unit and an example', () => {
    expect(page).toContain('<code>deltas[].frozenGross</code>');
    expect(page).toContain('In minor units.');
    expect(page).toContain('<td>always</td>');
    expect(page).toContain('<td>sometimes</td>');
    expect(page).toContain('Known: <code>request</code>, <code>date</code>');
  });

  it('can be read without sight, and without a mouse: titles in order, tables with headings and captions, a language', () => {
    const levels = [...page.matchAll(/<h(\d)>/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    const count = (pattern: RegExp): number => [...page.matchAll(pattern)].length;
    expect(count(/<table>/g)).toBe(count(/<caption>/g));
    expect(count(/<tr>/g)).toBe(count(/<th scope="row">/g) + count(/<thead>/g));
    // What is wider than the window can be moved by the keyboard.
    expect(count(/<div class="wide" role="region" aria-label="[^"]+" tabindex="0">/g)).toBe(count(/<table>/g));
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<a class="skip" href="#content">');
  });

  it('has each name once', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('shows words as they are, never as markup', () => {
    const document = asyncapiDocument();
    const hostile: AsyncapiDocument = { ...document, info: { ...document.info, title: '<script>"&\'' } };
    expect(eventsPage(hostile)).toContain('<h1>&lt;script&gt;&quot;&amp;&#39;</h1>');
  });
});
