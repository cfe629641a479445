import { openSubjectStore, SubjectStoreUnavailable, SubjectTextTampered, type SubjectStore } from '@limit-ledger/subject-store';

/** What becomes of a note in a report: its text, or why it is not shown. */
export type ShownNote = { readonly text: string } | 'left-out' | 'kept-apart' | 'destroyed' | 'tampered';

/** Finds the notes of a merchant by their references. */
export type NoteOf = (merchantId: string, ref: string) => Promise<ShownNote>;

/** Opens the subject store for each note, only to read: nothing of it is made or held. Without a store every note is left out. */
export function notesIn(subjectStoreUrl: string | undefined): NoteOf {
  if (subjectStoreUrl === undefined) return () => Promise.resolve('left-out');
  return async (merchantId, ref) => {
    let store: SubjectStore | undefined;
    try {
      store = await openSubjectStore(subjectStoreUrl, { readOnly: true });
      const text = await store.textOf(merchantId, ref);
      return text === undefined ? 'destroyed' : { text };
    } catch (error) {
      if (error instanceof SubjectStoreUnavailable) return 'kept-apart';
      if (error instanceof SubjectTextTampered) return 'tampered';
      throw error;
    } finally {
      await store?.close();
    }
  };
}
