export const NOTES_BEGIN = '<!-- Written by hand from here; kept when the benchmark writes this page anew. -->';
export const NOTES_END = '<!-- To here. -->';

/** What stands between the marks of the page before, or of a page that is new the empty text. */
export function keptNotes(page: string): string {
  const begin = page.indexOf(NOTES_BEGIN);
  const end = page.indexOf(NOTES_END);
  return begin >= 0 && end > begin ? page.slice(begin + NOTES_BEGIN.length, end).trim() : '';
}
