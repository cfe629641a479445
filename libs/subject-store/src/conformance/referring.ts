import { NOTE, type SubjectStage } from './subject-stage.js';

/** References and what they stand for. */
export function referring(stage: SubjectStage): void {
  it('gives back what was kept, to the character', async () => {
    for (const text of [NOTE, '', 'x'.repeat(100_000)]) {
      const ref = await stage.store.referTo('m-1', text);
      expect(ref).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(await stage.store.textOf('m-1', ref)).toBe(text);
    }
  });

  it('refers to the same text of a subject by the same reference', async () => {
    const refs = await Promise.all(Array.from({ length: 5 }, () => stage.store.referTo('m-1', NOTE)));
    refs.push(await stage.store.referTo('m-1', NOTE), await (await stage.another()).referTo('m-1', NOTE));
    expect(new Set(refs).size).toBe(1);
    expect(await stage.store.referTo('m-1', `${NOTE} `)).not.toBe(refs[0]);
  });

  it('refers to the same text of another subject by another reference, that opens there only', async () => {
    const [one, two] = await Promise.all([stage.store.referTo('m-1', NOTE), stage.store.referTo('m-2', NOTE)]);
    expect(one).not.toBe(two);
    expect(await stage.store.textOf('m-2', one)).toBeUndefined();
    expect(await stage.store.textOf('m-2', two)).toBe(NOTE);
  });

  it('knows nothing of what it was never given', async () => {
    expect(await stage.store.textOf('nobody', 'A'.repeat(22))).toBeUndefined();
    await stage.store.referTo('m-1', NOTE);
    expect(await stage.store.textOf('m-1', 'A'.repeat(22))).toBeUndefined();
  });

  it('keeps many at once', async () => {
    const refs = await Promise.all(Array.from({ length: 1_200 }, (_, index) => stage.store.referTo(`m-${index % 7}`, `note ${index}`)));
    expect(new Set(refs).size).toBe(1_200);
    for (const index of [0, 499, 500, 1_199]) expect(await stage.store.textOf(`m-${index % 7}`, refs[index]!)).toBe(`note ${index}`);
  });
}
