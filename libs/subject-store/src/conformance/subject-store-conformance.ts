import { SubjectStoreUnavailable, SubjectTextTampered, type SubjectStore } from '../subject-store.js';

/** Where one store keeps what it was given, until it is removed. */
export interface SubjectPlace {
  /** The store that stands there; several may be open at a time. */
  open(): Promise<SubjectStore>;
  /** Alters the stored form of a text. */
  tamper(subject: string, ref: string): Promise<void>;
  remove(): Promise<void>;
}

const NOTE = '退货率升高，请补充材料 📎 «née»\u0000\r\n';

/** What every subject store must do. */
export function subjectStoreConformance(adapter: string, createPlace: () => Promise<SubjectPlace>): void {
  describe(`${adapter} keeps texts of subjects`, () => {
    let place: SubjectPlace;
    let store: SubjectStore;
    const opened: SubjectStore[] = [];
    const another = async (): Promise<SubjectStore> => {
      const other = await place.open();
      opened.push(other);
      return other;
    };
    beforeEach(async () => {
      place = await createPlace();
      store = await another();
    });
    afterEach(async () => {
      for (const each of opened.splice(0)) await each.close();
      await place.remove();
    });

    it('gives back what was kept, to the character', async () => {
      for (const text of [NOTE, '', 'x'.repeat(100_000)]) {
        const ref = await store.referTo('m-1', text);
        expect(ref).toMatch(/^[A-Za-z0-9_-]{22}$/);
        expect(await store.textOf('m-1', ref)).toBe(text);
      }
    });

    it('refers to the same text of a subject by the same reference', async () => {
      const refs = await Promise.all(Array.from({ length: 5 }, () => store.referTo('m-1', NOTE)));
      refs.push(await store.referTo('m-1', NOTE), await (await another()).referTo('m-1', NOTE));
      expect(new Set(refs).size).toBe(1);
      expect(await store.referTo('m-1', `${NOTE} `)).not.toBe(refs[0]);
    });

    it('refers to the same text of another subject by another reference, that opens there only', async () => {
      const [one, two] = await Promise.all([store.referTo('m-1', NOTE), store.referTo('m-2', NOTE)]);
      expect(one).not.toBe(two);
      expect(await store.textOf('m-2', one)).toBeUndefined();
      expect(await store.textOf('m-2', two)).toBe(NOTE);
    });

    it('knows nothing of what it was never given', async () => {
      expect(await store.textOf('nobody', 'A'.repeat(22))).toBeUndefined();
      await store.referTo('m-1', NOTE);
      expect(await store.textOf('m-1', 'A'.repeat(22))).toBeUndefined();
    });

    it('has lost for ever what it kept once the key is destroyed, and that subject only', async () => {
      const other = await another();
      const [ref, kept] = await Promise.all([store.referTo('m-1', NOTE), store.referTo('m-2', NOTE)]);
      expect(await other.textOf('m-1', ref)).toBe(NOTE);
      await store.destroy('m-1');
      expect(await store.textOf('m-1', ref)).toBeUndefined();
      expect(await other.textOf('m-1', ref)).toBeUndefined();
      expect(await store.textOf('m-2', kept)).toBe(NOTE);
      await store.destroy('m-1');
      await store.destroy('nobody');
    });

    it('gives texts that come after the destruction a new key', async () => {
      const before = await store.referTo('m-1', NOTE);
      const other = await another();
      await store.destroy('m-1');
      const after = await other.referTo('m-1', NOTE);
      expect(after).not.toBe(before);
      expect(await store.textOf('m-1', after)).toBe(NOTE);
      expect(await store.textOf('m-1', before)).toBeUndefined();
    });

    it('destroys what was taken before in the same turn', async () => {
      const taken = store.referTo('m-1', NOTE);
      const destroyed = store.destroy('m-1');
      await destroyed;
      expect(await store.textOf('m-1', await taken)).toBeUndefined();
    });

    it('has everything when it is opened again', async () => {
      const ref = await store.referTo('m-1', NOTE);
      await store.close();
      const again = await another();
      expect(await again.textOf('m-1', ref)).toBe(NOTE);
      expect(await again.referTo('m-1', NOTE)).toBe(ref);
    });

    it('names a text that was altered', async () => {
      const [ref, intact] = await Promise.all([store.referTo('m-1', NOTE), store.referTo('m-1', 'other')]);
      await place.tamper('m-1', ref);
      await expect(store.textOf('m-1', ref)).rejects.toThrow(SubjectTextTampered);
      await expect(store.textOf('m-1', ref)).rejects.toMatchObject({ subject: 'm-1', ref });
      expect(await store.textOf('m-1', intact)).toBe('other');
    });

    it('keeps many at once', async () => {
      const refs = await Promise.all(Array.from({ length: 1_200 }, (_, index) => store.referTo(`m-${index % 7}`, `note ${index}`)));
      expect(new Set(refs).size).toBe(1_200);
      for (const index of [0, 499, 500, 1_199]) expect(await store.textOf(`m-${index % 7}`, refs[index]!)).toBe(`note ${index}`);
    });

    it('finishes what it was given when it closes, and then says that it is closed', async () => {
      const taken = store.referTo('m-1', NOTE);
      await store.close();
      expect(await (await another()).textOf('m-1', await taken)).toBe(NOTE);
      await expect(store.referTo('m-1', NOTE)).rejects.toThrow(SubjectStoreUnavailable);
      await expect(store.textOf('m-1', await taken)).rejects.toThrow(SubjectStoreUnavailable);
      await expect(store.destroy('m-1')).rejects.toThrow(SubjectStoreUnavailable);
      await store.close();
    });
  });
}
