import { at, FOLD, type CheckpointStage } from './checkpoint-stage.js';

/** What is kept, and what replaces what. */
export function keeping(stage: CheckpointStage): void {
  it('gives back what was saved, bytes as bytes and text as text', async () => {
    await stage.store.save('m-1', at(7, { payload: '额度 "state" \u0000' }));
    await stage.store.save('m-2', at(0, { payload: Uint8Array.from([0, 1, 255]) }));
    await stage.store.save('m-3', at(0, { payload: '' }));
    await stage.store.save('m-4', at(0, { payload: new Uint8Array(0) }));
    expect(await stage.store.load('m-1', FOLD)).toEqual(at(7, { payload: '额度 "state" \u0000' }));
    expect(await stage.store.load('m-2', FOLD)).toEqual(at(0, { payload: Uint8Array.from([0, 1, 255]) }));
    expect((await stage.store.load('m-3', FOLD))?.payload).toBe('');
    expect((await stage.store.load('m-4', FOLD))?.payload).toEqual(new Uint8Array(0));
  });

  it('has nothing for a stream it was never given, nor for another fingerprint', async () => {
    await stage.store.save('m-1', at(7));
    expect(await stage.store.load('m-2', FOLD)).toBeUndefined();
    expect(await stage.store.load('m-1', 'fold-2')).toBeUndefined();
    expect(await stage.store.load('m-1', FOLD)).toEqual(at(7));
  });

  it('keeps the newest revision, whatever comes after it', async () => {
    await stage.store.save('m-1', at(7));
    await stage.store.save('m-1', at(9));
    await stage.store.save('m-1', at(8));
    expect(await stage.store.load('m-1', FOLD)).toEqual(at(9));
    await stage.store.save('m-1', at(8, { fingerprint: 'fold-2' }));
    expect(await stage.store.load('m-1', FOLD)).toEqual(at(9));
  });

  it('replaces a checkpoint of the same revision, so that another fingerprint can take over', async () => {
    await stage.store.save('m-1', at(7));
    await stage.store.save('m-1', at(7, { fingerprint: 'fold-2', payload: 'other' }));
    expect(await stage.store.load('m-1', FOLD)).toBeUndefined();
    expect((await stage.store.load('m-1', 'fold-2'))?.payload).toBe('other');
  });
}
