import { yuan, type Story } from '../story.js';
import { capture, giveBack, openLine, reserve } from './commands.js';

const orders = [
  ['zhang-order-1', 18_000],
  ['zhang-order-2', 15_000],
  ['zhang-order-3', 12_000],
] as const;

export const OLD_ZHANG: Story = {
  title: 'A cut never voids an accepted order',
  merchantId: 'old-zhang-sports-shoes',
  merchantName: '老张运动鞋 (Old Zhang, sports shoes)',
  industry: 'sports-shoes',
  line: 'transaction',
  steps: [
    { day: 1, says: 'A line of 100,000 is opened', commands: [openLine('transaction', 100_000)], then: { available: yuan(100_000) } },
    {
      day: 2,
      says: 'Three orders over 45,000 are placed',
      commands: orders.map(([orderId, amount]) => reserve(orderId, amount)),
      then: { reserved: yuan(45_000), used: 0, available: yuan(55_000) },
    },
    {
      day: 3,
      says: 'The rating falls: the line is reduced to 30,000',
      commands: [
        { type: 'reduce-line', reductionId: 'zhang-reduction', line: 'transaction', amount: yuan(70_000), reasonCode: 'rating-fallen' },
      ],
      then: { approved: yuan(100_000), effective: yuan(30_000), reserved: yuan(45_000), available: yuan(-15_000) },
    },
    {
      day: 4,
      says: 'All three are signed and captured all the same',
      commands: orders.map(([orderId, amount]) => capture(orderId, amount)),
      then: { reserved: 0, used: yuan(45_000), available: yuan(-15_000) },
    },
    {
      day: 5,
      says: 'The next order, 1,000, is refused, and the refusal names the reduction',
      commands: [reserve('zhang-order-4', 1_000)],
      refusedAt: yuan(-15_000),
      refusedBecauseOf: ['zhang-reduction'],
      then: { reserved: 0, used: yuan(45_000), available: yuan(-15_000) },
    },
    {
      day: 6,
      says: 'Buyers repay 15,000: nothing is overdrawn any more',
      commands: [giveBack('zhang-order-1', 1, 10_000, 'repayment'), giveBack('zhang-order-2', 1, 5_000, 'repayment')],
      then: { used: yuan(30_000), available: 0 },
    },
    {
      day: 7,
      says: 'They repay 12,000 more',
      commands: [giveBack('zhang-order-3', 1, 12_000, 'repayment')],
      then: { used: yuan(18_000), available: yuan(12_000) },
    },
    {
      day: 8,
      says: 'The order of 1,000 fits now',
      commands: [reserve('zhang-order-4', 1_000)],
      then: { reserved: yuan(1_000), available: yuan(11_000) },
    },
  ],
};
