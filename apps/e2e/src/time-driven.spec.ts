import { historiesOnDisk } from './product/histories-on-disk.js';
import { LedgerClient } from './product/ledger-client.js';
import { startProduct, type HistoryEvent } from '@limit-ledger/testing';
import { temporaryFolder } from './product/temporary-folder.js';

const MILLISECONDS_A_DAY = 86_400_000;
const SHANGHAI_OFFSET_MILLISECONDS = 8 * 3_600_000;
/** From the moment the process is started until its clock reaches midnight: it has to boot and be told everything first. */
const UNTIL_MIDNIGHT_MILLISECONDS = 8_000;
const DUE_IN_MILLISECONDS = 2_000;
const SILENCE_MILLISECONDS = 4_000;

/** What each kind of moment must have left behind, and by how much later than the moment at most. */
const EXPECTED = [
  'reservation-expired',
  'temporary-increase-started',
  'temporary-increase-ended',
  'freeze-released',
  'line-lapsed',
];
const LATEST_MILLISECONDS = 1_000;

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString();
const dateInShanghai = (milliseconds: number): string => iso(milliseconds + SHANGHAI_OFFSET_MILLISECONDS).slice(0, 10);
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('what comes due while nobody asks', () => {
  const folder = temporaryFolder();
  let history: readonly HistoryEvent[];
  let midnight: number;

  beforeAll(async () => {
    const offset = secondsUntilMidnight();
    const now = (): number => Date.now() + offset * 1_000;
    midnight =
      Math.ceil((now() + SHANGHAI_OFFSET_MILLISECONDS) / MILLISECONDS_A_DAY) * MILLISECONDS_A_DAY -
      SHANGHAI_OFFSET_MILLISECONDS;
    const product = await startProduct(folder.path, { LIMIT_LEDGER_CLOCK_OFFSET_SECONDS: String(offset) });
    try {
      await makeDue(await LedgerClient.connect(product.url), now, midnight);
      // The quiet is what is tested: nothing may be sent that could push the clockwork along.
      await pause(SILENCE_MILLISECONDS);
    } finally {
      await product.end('SIGKILL');
    }
    history = (await historiesOnDisk(folder.path)).get('merchant-limit-m') ?? [];
  }, 60_000);
  afterAll(() => folder.remove());

  it.each(EXPECTED)('is recorded by itself: %s', (type) => {
    expect(history.map((event) => event.type)).toContain(type);
  });

  it('counts from its moment and is written within a second of it', () => {
    for (const event of history.filter(({ type }) => EXPECTED.includes(type))) {
      const late = Date.parse(event.recordedTime) - Date.parse(event.effectiveTime);
      expect([event.type, late >= 0 && late <= LATEST_MILLISECONDS]).toEqual([event.type, true]);
    }
  });

  it('falls due at midnight in Shanghai where a date is named', () => {
    for (const type of ['freeze-released', 'line-lapsed']) {
      expect(history.find((event) => event.type === type)?.effectiveTime).toBe(iso(midnight));
    }
  });
});

/** How far the clock must be ahead so that midnight in Shanghai comes a little after the process has started. */
function secondsUntilMidnight(): number {
  const intoTheDay = (Date.now() + UNTIL_MIDNIGHT_MILLISECONDS + SHANGHAI_OFFSET_MILLISECONDS) % MILLISECONDS_A_DAY;
  return Math.round((MILLISECONDS_A_DAY - intoTheDay) / 1_000);
}

/** One of each kind, due at midnight or, two seconds before it, in two seconds. Nothing is sent after this. */
async function makeDue(client: LedgerClient, now: () => number, midnight: number): Promise<void> {
  const at = '/v1/merchants/m';
  await client.mustPost(
    '/v1/merchants',
    { merchantId: 'm', currency: 'CNY', industry: 'shoes', onboardedOn: '2026-01-01' },
    'register',
  );
  await client.mustPost(`${at}/lines`, { line: 'transaction', approved: 100_000 }, 'open-transaction');
  await client.mustPost(`${at}/lines`, { line: 'credit', approved: 100_000, validUntil: dateInShanghai(now()) }, 'open-credit');
  const freeze = { freezeId: 'f', line: 'transaction', amount: 100, reasonCode: 'operator-decision', note: 'until tomorrow' };
  await client.mustPost(`${at}/freezes`, { ...freeze, releaseOn: dateInShanghai(midnight) }, 'freeze');
  await pause(Math.max(0, midnight - DUE_IN_MILLISECONDS - now()));
  const increase = { increaseId: 'i', amount: 500, kind: 'temporary' };
  const [from, until] = [iso(now() + DUE_IN_MILLISECONDS - 500), iso(now() + DUE_IN_MILLISECONDS)];
  await client.mustPost(`${at}/lines/transaction/temporary-increases`, { ...increase, from, until }, 'increase');
  await client.mustPost(
    `${at}/reservations`,
    { orderId: 'o', amount: 1_000, lines: ['transaction'], ttlSeconds: 2 },
    'reserve',
  );
}
