import type { LineKind } from '@limit-ledger/limits-domain';
import { yuan, type Story } from '../story.js';
import { adjust, openLine } from './commands.js';

interface AdjustedLine extends Pick<Story, 'title' | 'merchantId' | 'merchantName' | 'industry'> {
  readonly line: LineKind;
  /** In yuan. */
  readonly before: number;
  readonly after: number;
  readonly reasonCode: string;
  readonly says: string;
}

const numbers = (approved: number) => ({ approved: yuan(approved), effective: yuan(approved), available: yuan(approved) });

const adjusted = ({ line, before, after, reasonCode, says, ...story }: AdjustedLine): Story => ({
  ...story,
  line,
  steps: [
    {
      day: 1,
      says: `A ${line} line of ${before.toLocaleString('en-US')} is opened`,
      commands: [openLine(line, before)],
      then: numbers(before),
    },
    { day: 2, says, commands: [adjust(`${story.merchantId}-1`, line, after, reasonCode)], then: numbers(after) },
  ],
});

export const ELECTRONICS_SHOP = adjusted({
  title: 'A credit line is lowered at the merchant’s own wish',
  merchantId: 'electronics-shop',
  merchantName: '电子产品店 (Electronics)',
  industry: 'electronics',
  line: 'credit',
  before: 1_000_000,
  after: 800_000,
  reasonCode: 'cash-flow',
  says: 'For reasons of cash flow it asks for 800,000; one reviewer approves',
});

export const BEAUTY_SHOP = adjusted({
  title: 'A transaction line grows with the shop',
  merchantId: 'beauty-shop',
  merchantName: '美妆小店 (Beauty shop)',
  industry: 'beauty',
  line: 'transaction',
  before: 50_000,
  after: 100_000,
  reasonCode: 'business-growth',
  says: 'Three months in, with a turnover of 50,000 a month, it asks for 100,000 to grow; approved',
});

export const CLOTHING_SHOP = adjusted({
  title: 'The monthly re-evaluation raises a line',
  merchantId: 'clothing-shop',
  merchantName: '服装店 (Clothing shop)',
  industry: 'clothing',
  line: 'transaction',
  before: 30_000,
  after: 80_000,
  reasonCode: 're-evaluation',
  says: 'Turnover went from 30,000 to 80,000 a month: re-evaluated at 80,000',
});

export const IMPROVEMENT_PROGRAMME = adjusted({
  title: 'The credit improvement programme adds 20%',
  merchantId: 'improvement-programme-shop',
  merchantName: '信用提升计划商家 (Improvement programme)',
  industry: 'household',
  line: 'credit',
  before: 500_000,
  after: 600_000,
  reasonCode: 'programme',
  says: 'Its tasks are done: 信用提升计划 raises the credit line by 20%',
});
