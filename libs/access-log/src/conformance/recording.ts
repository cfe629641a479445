import { ACCESSED } from '../access-entry.js';
import { AccessLogUnavailable } from '../access-log.js';
import { entryOf, type AccessStage } from './access-stage.js';

/** What is kept, in which order, and until when. */
export function recording(stage: AccessStage): void {
  it('gives back what was recorded, to the character, numbered from 0', async () => {
    const entries = [
      ...ACCESSED.map((what) => entryOf({ what })),
      entryOf({ shown: { revision: 17, sha256: 'e'.repeat(64) } }),
      entryOf({ shown: { revision: 0 } }),
      entryOf({ merchantId: null, parameters: {}, roles: [], outcome: 'forbidden' }),
    ];
    for (const entry of entries) await stage.log.record(entry);
    const { entries: found, next } = await stage.log.read({ from: 0, limit: 100 });
    expect(found).toEqual(entries.map((entry, number) => ({ ...entry, number })));
    expect(next).toBeNull();
  });

  it('has an entry once it is recorded, for another log at the same place and after it is opened again', async () => {
    const other = await stage.another();
    await stage.log.record(entryOf());
    expect((await other.read({ from: 0, limit: 10 })).entries).toHaveLength(1);
    await stage.log.close();
    await (await stage.another()).record(entryOf({ subject: 'auditor-2' }));
    const { entries } = await other.read({ from: 0, limit: 10 });
    expect(entries.map(({ number, subject }) => [number, subject])).toEqual([
      [0, 'auditor-1'],
      [1, 'auditor-2'],
    ]);
  });

  it('numbers without gaps what comes at once, through two logs too', async () => {
    const other = await stage.another();
    const logs = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? stage.log : other));
    await Promise.all(logs.map((log, index) => log.record(entryOf({ correlationId: `c-${index}` }))));
    const { entries } = await other.read({ from: 0, limit: 1_000 });
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 200 }, (_, index) => index));
    expect(new Set(entries.map(({ correlationId }) => correlationId)).size).toBe(200);
  });

  it('finishes what it was given when it closes, and then says that it is closed', async () => {
    const taken = stage.log.record(entryOf());
    await stage.log.close();
    await taken;
    expect((await (await stage.another()).read({ from: 0, limit: 10 })).entries).toHaveLength(1);
    await expect(stage.log.record(entryOf())).rejects.toThrow(AccessLogUnavailable);
    await expect(stage.log.read({ from: 0, limit: 10 })).rejects.toThrow(AccessLogUnavailable);
    await stage.log.close();
  });
}
