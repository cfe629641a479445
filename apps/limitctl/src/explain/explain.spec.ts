import { merchantStream, type ExplanationBody, type LimitOutcome } from '@limit-ledger/limits-service';
import { openLine } from '../demo/stories/commands.js';
import { OLD_ZHANG } from '../demo/stories/old-zhang.js';
import type { Story } from '../demo/story.js';
import { folderSettings } from '../ledger-folder/folder-settings.js';
import { openLedgerFolder } from '../ledger-folder/open-ledger-folder.js';
import { limitctl } from '../limitctl.js';
import { capturedOutput } from '../spec-support/captured-output.js';
import { playedFolder, type PlayedFolder } from '../spec-support/played-folder.js';

const ZHANG = OLD_ZHANG.merchantId;
const LINE_ONLY: Story = {
  ...OLD_ZHANG,
  merchantId: 'many-orders',
  steps: [{ day: 1, says: 'A line', commands: [openLine('transaction', 100_000)] }],
};
const ORDERS = 1_005;

async function placeOrders(dataDir: string): Promise<void> {
  const { runner, close } = await openLedgerFolder(folderSettings(dataDir));
  const place = (index: number): Promise<LimitOutcome> =>
    runner.execute({
      stream: merchantStream(LINE_ONLY.merchantId),
      command: { type: 'reserve-limit', orderId: `order-${index}`, amount: 1_000 },
      actor: { subject: 'somebody', role: 'service' },
      commandId: `order-${index}`,
      keyed: false,
      fingerprint: '',
      correlationId: 'correlation',
    });
  await Promise.all(Array.from({ length: ORDERS }, (_, index) => place(index)));
  await close();
}

describe('limitctl explain', () => {
  const said = capturedOutput();
  let folder: PlayedFolder;
  beforeAll(async () => {
    folder = await playedFolder([OLD_ZHANG, LINE_ONLY]);
    await placeOrders(folder.dataDir);
  });
  afterAll(() => folder.remove());
  const explain = (...words: string[]): Promise<number> => limitctl(['explain', ...words, '--data-dir', folder.dataDir]);

  it('lists what a number is made of, with the sum so far, by whom and under which policy', async () => {
    expect(await explain(ZHANG, 'transaction', 'available', '--revision', '9')).toBe(0);
    const lines = said.out.trimEnd().split('\n');
    expect(lines[0]).toBe(`transaction available of ${ZHANG} at revision 9, in CNY`);
    expect(lines[2]).toMatch(/^ +1 .* \+100,000\.00 +100,000\.00 {2}operator limitctl-demo +default@1 +line-opened$/);
    expect(lines[3]).toMatch(/ -18,000\.00 +82,000\.00 .* order zhang-order-1, 2 events 2, 7$/);
    expect(lines.at(-1)).toBe('available = -15,000.00');
  });

  it('counts orders that net to zero', async () => {
    expect(await explain(ZHANG, 'transaction', 'used')).toBe(0);
    expect(said.out).toMatch(/\nused = [0-9,.]+\norders that net to zero and are not listed: 1\n$/);
  });

  it('shows all pages, each with what the ones before it come to', async () => {
    expect(await explain('many-orders', 'transaction', 'available')).toBe(0);
    const lines = said.out.trimEnd().split('\n');
    const carried = lines.findIndex((line) => line.endsWith('carried over'));
    expect(lines[carried]).toMatch(/^ +90,010\.00 +carried over$/);
    expect(lines[carried - 1]).toMatch(/ -10\.00 +90,010\.00 /);
    expect(lines[carried + 1]).toMatch(/ -10\.00 +90,000\.00 /);
    expect(lines.at(-1)).toBe('available = 89,950.00');
  });

  it('has for programs the pages that are answered over HTTP', async () => {
    expect(await explain('many-orders', 'transaction', 'reserved', '--json')).toBe(0);
    const pages = said.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ExplanationBody);
    expect(pages.map(({ entries }) => entries.length)).toEqual([1_000, 5]);
    expect(pages[1]).toMatchObject({ carried: 1_000_000, total: 1_005_000, number: 1_005_000, next: null });
    expect(pages[0]?.entries[0]?.event).toHaveProperty('commandId');
  });

  it.each([
    ['an unknown merchant', ['nobody', 'credit', 'used'], 'there is no merchant nobody'],
    ['a line that was never opened', [ZHANG, 'credit', 'used'], 'The line credit was not open at revision '],
    ['a line that is none', [ZHANG, 'debit', 'used'], 'Allowed choices are credit, transaction, withdrawal.'],
    ['a number that is none', [ZHANG, 'credit', 'debt'], 'Allowed choices are approved, '],
    ['a revision that is not there', [ZHANG, 'transaction', 'used', '--revision', '99'], 'the last revision is '],
  ])('is wrong use with %s', async (_, words, message) => {
    expect(await explain(...words)).toBe(2);
    expect(said.error).toContain(message);
  });
});
