import { told } from '@limit-ledger/testing';
import type { BacktestReport } from '../backtest/backtest-report.js';
import type { PolicyCommand } from './policy-commands.js';
import { activate, approve, draft, minute, policyStory, shadow, stop } from './spec-support/policy-story.js';

const report: BacktestReport = {
  from: minute(-90),
  to: minute(-30),
  merchants: 3,
  observations: 40,
  episodes: 1,
  rules: [],
  firstEpisodes: [],
};
const backtest = (version?: number): PolicyCommand => ({ type: 'backtest-policy', version, by: 'ann', report });
const DRAFTED = [told(draft('one'), minute(0))];
const ACTIVE = [...DRAFTED, told(shadow(), minute(1)), told(approve(), minute(2)), told(activate(minute(10)), minute(3))];

describe('what a version would have done', () => {
  it.each([
    ['a draft', DRAFTED],
    ['one that waits for its moment', ACTIVE],
    ['one that was stopped', [...ACTIVE, told(stop(), minute(4))]],
  ])('is kept of %s', (_what, past) => {
    const story = policyStory(...past)
      .when(backtest(), minute(5))
      .then({
        type: 'policy-backtested',
        data: { policyId: 'autumn', version: 1, by: 'ann', ...report },
        effectiveTime: minute(5),
      });
    expect(story.view().versions[0]?.backtested).toEqual({
      ...{ by: 'ann', at: minute(5), from: minute(-90), to: minute(-30), merchants: 3, episodes: 1 },
    });
  });

  it('is kept each time it is asked, and the last of it is shown', () => {
    const story = policyStory(...DRAFTED, told(backtest(), minute(5)))
      .when(backtest(1), minute(6))
      .then({ type: 'policy-backtested', data: { version: 1 } });
    expect(story.view().versions[0]?.backtested?.at).toBe(minute(6));
  });

  it('is asked of a version that there is', () => {
    policyStory(...DRAFTED)
      .when(backtest(7), minute(5))
      .thenRefused('policy.not-found', { detail: 'autumn has no version 7' });
    policyStory().when(backtest(), minute(5)).thenRefused('policy.not-found', { detail: 'there is no policy autumn' });
  });
});
