import { assert } from '@limit-ledger/kernel';
import type { LimitState, ReductionState } from '@limit-ledger/limits-domain';
import { appendedEvent } from '@limit-ledger/platform';
import type { ReductionBody } from './bodies/reduction-body.js';
import type { RestorationBody } from './bodies/terms-write-bodies.js';
import type { Presenter } from './presenter.js';
import type { Receipt } from './receipt.js';

/** The reduction with its resolved amount. */
export function reductionAnswer(reductionId: string): Presenter<ReductionBody & Receipt> {
  return {
    status: 201,
    accepted: (events) => {
      const { data, effectiveTime } = appendedEvent(events, 'line-reduced');
      return reductionBody({ ...data, effectiveTime });
    },
    already: (state) => reductionBody(reductionOf(state, reductionId)),
  };
}

/** Which reduction was given back, and how much. */
export function restorationAnswer(reductionId: string, restoreId: string): Presenter<RestorationBody> {
  return {
    status: 200,
    accepted: (events) => {
      const { line, amount } = appendedEvent(events, 'reduction-restored').data;
      return { reductionId, restoreId, line, amount };
    },
    already: (state) => {
      const { line, amount } = reductionOf(state, reductionId);
      return { reductionId, restoreId, line, amount };
    },
  };
}

type ReductionShown = Pick<ReductionState, 'reductionId' | 'line' | 'basisPoints' | 'amount' | 'reasonCode' | 'effectiveTime'>;

/** What everybody may see of a reduction. */
export function reductionBody({ reductionId, line, basisPoints, amount, reasonCode, effectiveTime }: ReductionShown): ReductionBody {
  return { reductionId, line, basisPoints, amount, reasonCode, placedAt: effectiveTime };
}

function reductionOf({ merchant }: LimitState, reductionId: string): ReductionState {
  const reduction = merchant.reductions[reductionId];
  assert(reduction !== undefined, 'a repeat about a reduction finds it');
  return reduction;
}
