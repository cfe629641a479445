import { assert } from '@limit-ledger/kernel';
import type { IncreaseState } from '@limit-ledger/limits-domain';
import { appendedEvent } from '@limit-ledger/platform';
import type { GrantedIncreaseBody, IncreaseBody } from './bodies/increase-body.js';
import type { Presenter } from './presenter.js';
import type { Receipt } from './receipt.js';

/** The temporary increase: `granted`, `started` when its start has come with nothing in its way, `ended` after. */
export function increaseAnswer(increaseId: string): Presenter<Omit<GrantedIncreaseBody, keyof Receipt> & Receipt> {
  return {
    status: 201,
    accepted: (events) => {
      const started = events.some(({ type, data }) => type === 'temporary-increase-started' && data.increaseId === increaseId);
      const { data } = appendedEvent(events, 'temporary-increase-granted');
      return grantedBody({ ...data, status: started ? 'started' : 'granted' });
    },
    already: ({ merchant }) => {
      const known = merchant.increases[increaseId];
      assert(known !== undefined, 'a repeated increase is known');
      return grantedBody(known);
    },
  };
}

/** What everybody may see of a temporary increase. */
export function increaseBody(increase: IncreaseState): IncreaseBody {
  const { increaseId, line, amount, from, until, kind, declaredDailySales, fee, booked, status } = increase;
  return { increaseId, line, amount, from, until, kind, declaredDailySales, fee, booked, status };
}

const grantedBody = (increase: IncreaseState): IncreaseBody & Pick<GrantedIncreaseBody, 'unmet'> => ({
  ...increaseBody(increase),
  unmet: increase.unmet,
});
