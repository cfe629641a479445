import type { LimitsBody } from '@limit-ledger/limits-service';
import { limitsText } from './limits-text.js';

const none = { revision: 9, termsRevision: 9, final: true, lines: [], reductions: [], increases: [] };

describe('freezes that refuse orders', () => {
  it('say whose, beside what they hold of a line, and in a row of their own where they hold none', () => {
    const parties = [
      { kind: 'buyer', ref: 'b-1' },
      { kind: 'device', ref: 'd-1' },
    ] as const;
    const freeze = { line: 'withdrawal', blocks: [], reasonCode: 'account-check', placedAt: 'then', parties };
    const perLine = [{ line: 'withdrawal', resolved: 500, released: 0, remaining: 500 }];
    const freezes = [
      { freezeId: 'one', perLine, ...freeze },
      { freezeId: 'other', perLine: [], ...freeze },
    ];
    const text = limitsText({ merchantId: 'm', currency: 'CNY', ...none, freezes } as unknown as LimitsBody);
    expect(text).toMatch(/\none +withdrawal +5\.00 +0\.00 +account-check +then +buyer b-1, device d-1/);
    expect(text).toMatch(/\nother +account-check +then +buyer b-1, device d-1/);
  });
});
