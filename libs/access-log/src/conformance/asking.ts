import { entryOf, type AccessStage } from './access-stage.js';

/** Pages and filters. */
export function asking(stage: AccessStage): void {
  const MERCHANTS = ['m-1', 'm-2', null] as const;
  const recordThirty = async (): Promise<void> => {
    for (let number = 0; number < 30; number += 1) {
      await stage.log.record(entryOf({ merchantId: MERCHANTS[number % 3]!, subject: number < 20 ? 'auditor-1' : 'auditor-2' }));
    }
  };
  const numbersWhere = (condition: (number: number) => boolean): readonly number[] =>
    Array.from({ length: 30 }, (_, number) => number).filter(condition);

  it('shows in pages of any size the same entries, in order', async () => {
    await recordThirty();
    for (const limit of [1, 7, 29, 30, 31]) {
      expect(await stage.numbers({ limit })).toEqual(numbersWhere(() => true));
      expect(await stage.numbers({ limit, merchantId: 'm-1' })).toEqual(numbersWhere((number) => number % 3 !== 1));
    }
  });

  it('begins where it is told to; past the end there is nothing', async () => {
    await recordThirty();
    expect(await stage.numbers({ from: 28 })).toEqual([28, 29]);
    expect(await stage.log.read({ from: 30, limit: 10 })).toEqual({ entries: [], next: null });
  });

  it('finds who looked at a merchant, also among all of them', async () => {
    await recordThirty();
    expect(await stage.numbers({ merchantId: 'm-2' })).toEqual(numbersWhere((number) => number % 3 !== 0));
    expect(await stage.numbers({ merchantId: 'nobody' })).toEqual(numbersWhere((number) => number % 3 === 2));
  });

  it('finds what somebody looked at, at all and of one merchant', async () => {
    await recordThirty();
    expect(await stage.numbers({ subject: 'auditor-2' })).toEqual(numbersWhere((number) => number >= 20));
    expect(await stage.numbers({ subject: 'auditor-2', merchantId: 'm-1', from: 22 })).toEqual(
      numbersWhere((number) => number >= 22 && number % 3 !== 1),
    );
    expect(await stage.numbers({ subject: 'nobody' })).toEqual([]);
  });

  it('refuses a page without end', async () => {
    for (const limit of [0, 1_001, 1.5, Number.NaN]) await expect(stage.log.read({ from: 0, limit })).rejects.toThrow();
    await expect(stage.log.read({ from: -1, limit: 1 })).rejects.toThrow();
  });
}
