import { LedgerScenario, SCENARIO_START, type ScenarioCommand } from '../scenario/ledger-scenario.js';

const reasonCode = 'manual';
const frozen = { type: 'freeze-limit', freezeId: 'f-1', line: 'all', amount: 30, reasonCode } as const;
const paid = { type: 'replenish-limit', orderId: 'b-1', replenishmentId: 'p-0', amount: 10, cause: 'return' } as const;

/** A command, and for each of its members another content. */
const COMMANDS: readonly (readonly [command: ScenarioCommand, others: object])[] = [
  [
    { type: 'release-freeze', freezeId: 'f-1', releaseId: 'r-1', line: 'credit', amount: 5, reasonCode, noteRef: 'n' },
    { line: 'transaction', amount: 6, reasonCode: 'x', noteRef: 'm' },
  ],
  [{ type: 'confirm-freeze', freezeId: 'f-1', confirmId: 'c-1', noteRef: 'n' }, { noteRef: 'm' }],
  [
    {
      type: 'freeze-limit',
      freezeId: 'f-2',
      line: 'credit',
      basisPoints: 10,
      reasonCode,
      noteRef: 'n',
      releaseOn: '2026-12-01',
    },
    { line: 'all', basisPoints: 11, reasonCode: 'x', noteRef: 'm', releaseOn: '2026-12-02', floating: true, evidence: ['e'] },
  ],
  [
    { type: 'reduce-line', reductionId: 'd-1', line: 'credit', amount: 5, reasonCode, noteRef: 'n' },
    { line: 'transaction', amount: 6, reasonCode: 'x', noteRef: 'm' },
  ],
  [
    { type: 'reduce-line', reductionId: 'd-2', line: 'credit', basisPoints: 500, reasonCode },
    { basisPoints: 501, noteRef: 'm' },
  ],
  [
    { type: 'restore-reduction', reductionId: 'd-0', restoreId: 'x-1', reasonCode, noteRef: 'n' },
    { reasonCode: 'x', noteRef: 'm' },
  ],
  [
    { type: 'adjust-line', adjustmentId: 'a-1', line: 'credit', approved: 90, reasonCode, noteRef: 'n', caseId: 'c' },
    { line: 'transaction', approved: 91, reasonCode: 'x', noteRef: 'm', caseId: 'd' },
  ],
  [
    {
      ...{
        type: 'grant-temporary-increase',
        increaseId: 'i-1',
        line: 'credit',
        amount: 5,
        kind: 'temporary',
        declaredDailySales: 1,
      },
      ...{ from: SCENARIO_START, until: '2026-12-01T00:00:00.000Z' },
    } as ScenarioCommand,
    {
      ...{ line: 'transaction', amount: 6, kind: 'emergency', declaredDailySales: 2 },
      ...{ from: '2026-11-23T00:00:00.000Z', until: '2026-12-02T00:00:00.000Z' },
    },
  ],
  [
    { type: 'open-line', line: 'withdrawal', approved: 5, validUntil: '2026-12-01', purposeRef: 'n' },
    { approved: 6, validUntil: '2026-12-02', purposeRef: 'm' },
  ],
  [{ type: 'record-identity-check', checkId: 'k-1', kind: 'licence' }, { kind: 'x' }],
  [{ type: 'capture-limit', orderId: 'o-1', captureId: 'c-1', amount: 5 }, { amount: 6 }],
  [
    { ...paid, replenishmentId: 'p-1', amount: 5 },
    { amount: 6, cause: 'write-off' },
  ],
  [
    { type: 'reverse-replenishment', orderId: 'b-1', reversalId: 'v-1', replenishmentId: 'p-0', reasonCode },
    { replenishmentId: 'p-9', reasonCode: 'x' },
  ],
];

const LEFT_OUT_AT_WILL = new Set(['noteRef', 'caseId', 'declaredDailySales', 'releaseOn', 'validUntil', 'purposeRef']);

const shopOf = (): LedgerScenario =>
  LedgerScenario.of({ transaction: 100, credit: 100 }).given(
    { type: 'reserve-limit', orderId: 'o-1', amount: 10 },
    { type: 'book-limit', orderId: 'b-1', amount: 30 },
    paid,
    { type: 'reduce-line', reductionId: 'd-0', line: 'credit', amount: 1, reasonCode },
    frozen,
  );

describe('a command that comes again', () => {
  it.each(COMMANDS)('is recognised with all it says: %j', (command, others) => {
    const shop = shopOf().given(command);
    const { length } = shop.events;
    const code = command.type === 'open-line' ? 'line.exists' : 'id.conflict';
    expect(shop.verdict(command)).toBe('already');
    for (const [member, other] of Object.entries(others)) {
      expect([member, shop.verdict({ ...command, [member]: other } as ScenarioCommand)]).toEqual([member, code]);
      const { [member as 'type']: dropped, ...rest } = command;
      if (dropped === undefined || !LEFT_OUT_AT_WILL.has(member)) continue;
      expect([member, shop.verdict(rest as ScenarioCommand)]).toEqual([member, code]);
    }
    expect(shop.events).toHaveLength(length);
  });
});
