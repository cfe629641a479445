import { SubjectStoreUnavailable, SubjectTextTampered } from '../subject-store.js';
import { NOTE, type SubjectStage } from './subject-stage.js';

/** What outlives the store, what was altered, and its end. */
export function lasting(stage: SubjectStage): void {
  it('has everything when it is opened again', async () => {
    const ref = await stage.store.referTo('m-1', NOTE);
    await stage.store.close();
    const again = await stage.another();
    expect(await again.textOf('m-1', ref)).toBe(NOTE);
    expect(await again.referTo('m-1', NOTE)).toBe(ref);
  });

  it('names a text that was altered', async () => {
    const [ref, intact] = await Promise.all([stage.store.referTo('m-1', NOTE), stage.store.referTo('m-1', 'other')]);
    await stage.place.tamper('m-1', ref);
    await expect(stage.store.textOf('m-1', ref)).rejects.toThrow(SubjectTextTampered);
    await expect(stage.store.textOf('m-1', ref)).rejects.toMatchObject({ subject: 'm-1', ref });
    expect(await stage.store.textOf('m-1', intact)).toBe('other');
  });

  it('finishes what it was given when it closes, and then says that it is closed', async () => {
    const taken = stage.store.referTo('m-1', NOTE);
    await stage.store.close();
    expect(await (await stage.another()).textOf('m-1', await taken)).toBe(NOTE);
    await expect(stage.store.referTo('m-1', NOTE)).rejects.toThrow(SubjectStoreUnavailable);
    await expect(stage.store.textOf('m-1', await taken)).rejects.toThrow(SubjectStoreUnavailable);
    await expect(stage.store.destroy('m-1')).rejects.toThrow(SubjectStoreUnavailable);
    await stage.store.close();
  });
}
