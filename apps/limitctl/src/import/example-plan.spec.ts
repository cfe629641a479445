import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { EXAMPLE } from './example-data.js';
import type { AccountPlan } from './plan-account.js';
import { planAccount } from './plan-account.js';
import { readAccounts } from './read-accounts.js';
import { readMapping } from './read-mapping.js';
import { Table } from './table.js';

const text = gunzipSync(readFileSync(EXAMPLE.file));

describe('the example data', () => {
  it('is the published file to the byte', () => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(sha256).toBe('5c69a6b4e167dac42c4b22665330404fe49928a198de44d2d061b800cb65f9b1');
  });

  it('writes 4,150 limits and 112 amounts in scientific notation', () => {
    const [header = [], ...rows] = text.toString().trimEnd().split('\n').map((line) => line.trimEnd().split(','));
    const count = (named: (column: string) => boolean): number =>
      rows.flatMap((cells) => cells.filter((cell, index) => named(header[index] ?? '') && /e/i.test(cell))).length;
    expect(count((column) => column === 'LIMIT_BAL')).toBe(4_150);
    expect(count((column) => /_AMT\d$/.test(column))).toBe(112);
  });

  it('becomes 347,106 events, and every row is represented', async () => {
    const plans: AccountPlan[] = [];
    for await (const row of readAccounts(new Table(EXAMPLE.file), readMapping(EXAMPLE.mapping))) {
      if ('problems' in row) throw new Error(JSON.stringify(row.problems));
      plans.push(planAccount(row.account));
    }
    const commands = plans.flatMap(({ registration, following }) => [registration, ...following]);
    const kinds = Object.groupBy(commands, (command) => ('cause' in command ? command.cause : command.type));
    const counts = Object.fromEntries(Object.entries(kinds).map(([kind, list]) => [kind, list?.length]));
    expect(counts).toEqual({ 'register-merchant': 30_000, 'open-line': 30_000, 'book-limit': 155_260, repayment: 130_720, return: 1_126 });
    expect(commands).toHaveLength(347_106);

    const overpaid = plans.flatMap((plan) => plan.overpaid);
    expect(overpaid).toHaveLength(35_244);
    expect(overpaid.filter(({ precedesHistory }) => precedesHistory)).toHaveLength(22_827);
    expect(overpaid.filter(({ label }) => label === '2005-04')).toHaveLength(22_827);
    expect(plans.reduce((sum, plan) => sum + plan.periodsOverLimit, 0)).toBe(8_274);
    expect(plans.filter((plan) => plan.periodsOverLimit > 0)).toHaveLength(3_931);
  }, 60_000);
});
