import { yuan, type Story } from '../story.js';
import { openLine } from './commands.js';

export const CHENGDU_BEAUTY_STORE: Story = {
  title: 'A rising return rate takes 30% off; rectified, the baseline is back on day 15',
  merchantId: 'chengdu-beauty-store',
  merchantName: '成都美妆店 (Chengdu beauty store)',
  industry: 'beauty',
  line: 'transaction',
  steps: [
    { day: 1, says: 'A line of 200,000 is opened', commands: [openLine('transaction', 200_000)], then: { effective: yuan(200_000) } },
    {
      day: 2,
      says: 'Returns went from 5% to 12% in two months: the line is reduced by 30%',
      commands: [
        { type: 'reduce-line', reductionId: 'chengdu-returns', line: 'transaction', basisPoints: 3_000, reasonCode: 'return-rate-trend' },
      ],
      then: { approved: yuan(200_000), effective: yuan(140_000), available: yuan(140_000) },
    },
    {
      day: 16,
      says: 'Returns are down to 4.8%: on day 15 of the reduction it is restored',
      commands: [{ type: 'restore-reduction', reductionId: 'chengdu-returns', restoreId: 'chengdu-rectified', reasonCode: 'rectified' }],
      then: { approved: yuan(200_000), effective: yuan(200_000), available: yuan(200_000) },
    },
  ],
};
