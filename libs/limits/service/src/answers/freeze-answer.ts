import { assert } from '@limit-ledger/kernel';
import type { FreezeState, LimitState } from '@limit-ledger/limits-domain';
import { appendedEvent } from '@limit-ledger/platform';
import type { FreezeBody } from './bodies/freeze-body.js';
import type { Presenter } from './presenter.js';
import type { Receipt } from './receipt.js';

/** The freeze as placed; as it stands on a repeat. */
export function freezeAnswer(freezeId: string): Presenter<FreezeBody & Receipt> {
  return {
    status: 201,
    accepted: (events) => {
      const { data, effectiveTime } = appendedEvent(events, 'limit-frozen');
      const perLine = data.perLine.map(({ line, amount }) => ({ line, resolved: amount, released: 0, remaining: amount }));
      return freezeBody({ ...data, perLine, effectiveTime });
    },
    already: (state) => freezeBody(freezeOf(state, freezeId)),
  };
}

/** The freeze that an answer from the present state is about. */
export function freezeOf({ merchant }: LimitState, freezeId: string): FreezeState {
  const freeze = merchant.freezes[freezeId];
  assert(freeze !== undefined, 'a repeat about a freeze finds it');
  return freeze;
}

type FreezeShown = Pick<
  FreezeState,
  'freezeId' | 'line' | 'amount' | 'basisPoints' | 'floating' | 'blocks' | 'reasonCode' | 'releaseOn' | 'perLine' | 'effectiveTime'
>;

/** What everybody may see of a freeze. */
export function freezeBody(freeze: FreezeShown): FreezeBody {
  const { freezeId, line, amount, basisPoints, floating, blocks, reasonCode, releaseOn, perLine, effectiveTime } = freeze;
  const lines = perLine.map(({ line: each, resolved, released, remaining }) => ({ line: each, resolved, released, remaining }));
  return { freezeId, line, amount, basisPoints, floating, blocks, reasonCode, placedAt: effectiveTime, releaseOn, perLine: lines };
}
