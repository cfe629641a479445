import { keptNotes, NOTES_BEGIN, NOTES_END } from './kept-notes.js';

describe('the notes of a page', () => {
  it('are what stands between the marks', () => {
    expect(keptNotes(`# Numbers\n${NOTES_BEGIN}\n\nFound: this.\n\n${NOTES_END}\n`)).toBe('Found: this.');
  });

  it.each(['', '# Numbers', NOTES_END + NOTES_BEGIN])('are empty in %j', (page) => {
    expect(keptNotes(page)).toBe('');
  });
});
