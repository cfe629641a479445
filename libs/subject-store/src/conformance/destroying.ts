import { NOTE, type SubjectStage } from './subject-stage.js';

/** What is left of a subject whose key was destroyed. */
export function destroying(stage: SubjectStage): void {
  it('has lost for ever what it kept once the key is destroyed, and that subject only', async () => {
    const other = await stage.another();
    const [ref, kept] = await Promise.all([stage.store.referTo('m-1', NOTE), stage.store.referTo('m-2', NOTE)]);
    expect(await other.textOf('m-1', ref)).toBe(NOTE);
    await stage.store.destroy('m-1');
    expect(await stage.store.textOf('m-1', ref)).toBeUndefined();
    expect(await other.textOf('m-1', ref)).toBeUndefined();
    expect(await stage.store.textOf('m-2', kept)).toBe(NOTE);
    await stage.store.destroy('m-1');
    await stage.store.destroy('nobody');
  });

  it('gives texts that come after the destruction a new key', async () => {
    const before = await stage.store.referTo('m-1', NOTE);
    const other = await stage.another();
    await stage.store.destroy('m-1');
    const after = await other.referTo('m-1', NOTE);
    expect(after).not.toBe(before);
    expect(await stage.store.textOf('m-1', after)).toBe(NOTE);
    expect(await stage.store.textOf('m-1', before)).toBeUndefined();
  });

  it('destroys what was taken before in the same turn', async () => {
    const taken = stage.store.referTo('m-1', NOTE);
    const destroyed = stage.store.destroy('m-1');
    await destroyed;
    expect(await stage.store.textOf('m-1', await taken)).toBeUndefined();
  });
}
