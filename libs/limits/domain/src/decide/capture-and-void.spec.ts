import { LedgerScenario } from '../scenario/ledger-scenario.js';

const capture = (captureId: string, amount: number) => ({ type: 'capture-limit', orderId: 'o-1', captureId, amount }) as const;
const voided = { type: 'void-limit', orderId: 'o-1' } as const;
const reserved = (): LedgerScenario =>
  LedgerScenario.of({ transaction: 100, credit: 100 }).given({
    type: 'reserve-limit',
    orderId: 'o-1',
    amount: 50,
  });

describe('capture-limit', () => {
  it('moves from reserved to used on every line, in parts', () => {
    const shop = reserved().given(capture('c-1', 20));
    expect(shop.order('o-1')).toMatchObject({ status: 'partially-captured', captured: 20, amount: 50 });
    expect(shop.line('credit')).toMatchObject({ reserved: 30, used: 20, available: 50 });
    shop.given(capture('c-2', 30));
    expect(shop.order('o-1')).toMatchObject({ status: 'captured', captured: 50 });
    expect(shop.line('transaction')).toMatchObject({ reserved: 0, used: 50, available: 50 });
    expect(shop.last('limit-captured').data.previousOrderRevision).toBe(4);
  });

  it.each([
    { buyerRef: 'b-1' },
    { deviceRef: 'd-1' },
    { accountRef: 'a-1' },
    { buyerRef: 'b-1', deviceRef: 'd-1', accountRef: 'a-1' },
  ])('says whose order it was, where the reservation did: %j', (parties) => {
    const shop = reserved().given({ type: 'reserve-limit', orderId: 'o-2', amount: 5, storeId: 's', ...parties });
    shop.given(capture('c-1', 5), { ...capture('c-2', 5), orderId: 'o-2' });
    const told = shop.events.flatMap(({ type, data }) => (type === 'limit-captured' ? [Object.entries(data)] : []));
    const ofParties = told.map((each) => Object.fromEntries(each.filter(([name]) => name.endsWith('Ref'))));
    expect(ofParties).toStrictEqual([{}, parties]);
  });

  it('is refused beyond what is held, and once nothing is', () => {
    const shop = reserved();
    expect(shop.verdict(capture('c-1', 51))).toBe('capture.exceeds-reserved');
    shop.given(capture('c-1', 50));
    expect(shop.verdict(capture('c-2', 1))).toBe('reservation.not-open');
    expect(shop.verdict(capture('c-1', 50))).toBe('already');
    expect(shop.verdict(capture('c-1', 49))).toBe('id.conflict');
    expect(shop.verdict({ ...capture('c-1', 1), orderId: 'o-2' })).toBe('reservation.not-found');
    expect(shop.verdict(capture('c-3', 0))).toBe('request.invalid');
  });

  it('is refused after a void and loudly after expiry; what was captured before is still recognised', () => {
    expect(reserved().given(voided).verdict(capture('c-1', 1))).toBe('reservation.not-open');
    const shop = reserved().given(capture('c-1', 20)).pass(1_799);
    expect(shop.order('o-1').status).toBe('partially-captured');
    shop.pass(1);
    expect(shop.verdict(capture('c-2', 1))).toBe('reservation.expired');
    expect(shop.verdict(capture('c-1', 20))).toBe('already');
    expect(shop.line('credit')).toMatchObject({ reserved: 0, used: 20 });
  });

  it('goes through after a cut, an ended increase and a freeze that does not block captures', () => {
    const shop = reserved().given(
      { type: 'reduce-line', reductionId: 'r-1', line: 'credit', amount: 90, reasonCode: 'manual' },
      { type: 'freeze-limit', freezeId: 'f-1', line: 'all', basisPoints: 10_000, reasonCode: 'manual' },
    );
    expect(shop.verdict(capture('c-1', 50))).toBe('accepted');
    expect(shop.line('credit')).toMatchObject({ effective: 10, frozen: 10, available: -50 });
  });

  it('fits only beside freezes that block captures', () => {
    const shop = reserved().given(
      { type: 'freeze-limit', freezeId: 'f-1', line: 'credit', amount: 70, blocks: ['capture'], reasonCode: 'fraud' },
      { type: 'freeze-limit', freezeId: 'f-2', line: 'credit', amount: 10, reasonCode: 'manual' },
    );
    expect(shop.when(capture('c-1', 31))).toMatchObject({
      rejection: {
        code: 'limit.insufficient',
        refusals: [{ line: 'credit', requested: 31, available: 30, freezes: ['f-1'], reductions: [] }],
      },
    });
    expect(shop.verdict(capture('c-1', 30))).toBe('accepted');
    expect(shop.verdict(capture('c-2', 1))).toBe('limit.insufficient');
    shop.given({ type: 'release-freeze', freezeId: 'f-1', releaseId: 'x', reasonCode: 'manual' });
    expect(shop.verdict(capture('c-2', 20))).toBe('accepted');
  });
});

describe('void-limit', () => {
  it('gives back what was not captured, once', () => {
    const shop = reserved().given(voided);
    expect(shop.order('o-1')).toMatchObject({ status: 'voided', amount: 50, restEnded: 'voided' });
    expect(shop.line('credit')).toMatchObject({ reserved: 0, available: 100 });
    expect(shop.verdict(voided)).toBe('already');
  });

  it('leaves a partly captured order captured', () => {
    const shop = reserved().given(capture('c-1', 20), voided);
    expect(shop.order('o-1')).toMatchObject({ status: 'captured', amount: 50, captured: 20 });
    expect(shop.verdict(voided)).toBe('already');
    expect(shop.verdict(capture('c-2', 1))).toBe('reservation.not-open');
  });

  it('is refused when all is captured, after expiry, and for what is unknown', () => {
    expect(reserved().given(capture('c-1', 50)).verdict(voided)).toBe('reservation.not-open');
    expect(reserved().pass(1_800).verdict(voided)).toBe('reservation.expired');
    expect(reserved().given(capture('c-1', 1)).pass(1_800).verdict(voided)).toBe('reservation.expired');
    expect(LedgerScenario.of({}).verdict(voided)).toBe('reservation.not-found');
    const booked = LedgerScenario.of({ credit: 9 }).given({ type: 'book-limit', orderId: 'o-1', amount: 1 });
    expect(booked.verdict(voided)).toBe('reservation.not-open');
  });
});
