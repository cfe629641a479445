import { yuan, type Story, type StoryStep } from '../story.js';
import { giveBack, openLine, reserve, sell } from './commands.js';

const burst = [...sell('hangzhou-burst-1', 20_000), ...sell('hangzhou-burst-2', 18_000), ...sell('hangzhou-burst-3', 14_000)];

const usualDay = (day: number): StoryStep => ({
  day,
  says: 'A usual day sells 30,000, and it is settled',
  commands: [...sell(`hangzhou-day-${day}`, 30_000), giveBack(`hangzhou-day-${day}`, 1, 30_000, 'settlement')],
  then: { used: 0, available: yuan(120_000) },
});

const releaseQuarter = (day: number, releaseId: string, reasonCode: string, says: string, then: StoryStep['then']): StoryStep => ({
  day,
  says: `${says}: a quarter of the freeze is released`,
  commands: [{ type: 'release-freeze', freezeId: 'hangzhou-peak', releaseId, amount: yuan(24_000), reasonCode }],
  ...(then === undefined ? {} : { then }),
});

export const HANGZHOU_FROZEN: Story = {
  title: 'A peak day freezes 80%, and each measure releases a quarter',
  merchantId: 'hangzhou-sports-brand',
  merchantName: '杭州运动品牌 (Hangzhou sports brand)',
  industry: 'sports',
  line: 'transaction',
  steps: [
    { day: 1, says: 'A line of 120,000 is opened', commands: [openLine('transaction', 120_000)], then: { available: yuan(120_000) } },
    usualDay(2),
    usualDay(3),
    { day: 4, says: 'One day sells 52,000', commands: burst, then: { used: yuan(52_000), available: yuan(68_000) } },
    {
      day: 4,
      says: '80% of the line, 96,000, is frozen',
      commands: [{ type: 'freeze-limit', freezeId: 'hangzhou-peak', line: 'transaction', basisPoints: 8_000, reasonCode: 'daily-peak' }],
      then: { effective: yuan(120_000), frozen: yuan(96_000), used: yuan(52_000), available: yuan(-28_000) },
    },
    {
      day: 4,
      says: 'The next order is refused, and the refusal names the freeze',
      commands: [reserve('hangzhou-order-4', 500)],
      refusedAt: yuan(-28_000),
      refusedBecauseOf: ['hangzhou-peak'],
    },
    releaseQuarter(5, 'hangzhou-guarantee', 'promotion-guarantee', 'A promotion guarantee is asked for', {
      frozen: yuan(72_000),
      available: yuan(-4_000),
    }),
    releaseQuarter(6, 'hangzhou-term', 'term-shortened', 'The account term goes from 60 to 45 days', {
      frozen: yuan(48_000),
      available: yuan(20_000),
    }),
    releaseQuarter(8, 'hangzhou-deposits', 'deposit-orders', 'Deposit orders rise by 30%', {
      frozen: yuan(24_000),
      available: yuan(44_000),
    }),
    {
      day: 9,
      says: 'The peak is settled',
      commands: [
        giveBack('hangzhou-burst-1', 1, 20_000, 'settlement'),
        giveBack('hangzhou-burst-2', 1, 18_000, 'settlement'),
        giveBack('hangzhou-burst-3', 1, 14_000, 'settlement'),
      ],
      then: { used: 0, available: yuan(96_000) },
    },
    releaseQuarter(10, 'hangzhou-rest', 'rectified', 'Six days after the peak a reviewer decides on the rest', {
      frozen: 0,
      available: yuan(120_000),
    }),
  ],
};

export const HANGZHOU_GUARANTEED: Story = {
  title: 'The same peak, guaranteed 48 hours before: no freeze',
  merchantId: 'hangzhou-sports-brand-guaranteed',
  merchantName: '杭州运动品牌 · 大促保障 (Hangzhou sports brand, with a guarantee)',
  industry: 'sports',
  line: 'transaction',
  steps: [
    { day: 1, says: 'A line of 120,000 is opened', commands: [openLine('transaction', 120_000)], then: { available: yuan(120_000) } },
    {
      day: 2,
      says: 'A guarantee of 20,000 is booked, 48 hours before it starts',
      commands: [
        {
          type: 'grant-temporary-increase',
          increaseId: 'hangzhou-promotion',
          line: 'transaction',
          amount: yuan(20_000),
          kind: 'promotion-guarantee',
          declaredDailySales: yuan(52_000),
          fromDay: 4,
          untilDay: 40,
        },
      ],
      then: { effective: yuan(120_000), available: yuan(120_000) },
    },
    {
      day: 4,
      says: 'The guarantee has started; the day sells 52,000',
      commands: burst,
      then: { effective: yuan(140_000), frozen: 0, used: yuan(52_000), available: yuan(88_000) },
    },
    {
      day: 5,
      says: 'The next order is taken',
      commands: [reserve('hangzhou-order-4', 500)],
      then: { frozen: 0, reserved: yuan(500), available: yuan(87_500) },
    },
  ],
};
