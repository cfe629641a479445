import { already } from '@limit-ledger/kernel';
import type { CommandOf } from '../commands.js';
import type { LimitState } from '../state.js';
import { Draft } from './draft.js';
import { effectiveTimeOf } from './effective-time-of.js';
import { outOfOrder, refuse, type LimitDecision } from './limit-decision.js';

export function registerMerchant(command: CommandOf<'register-merchant'>, { merchant }: LimitState, now: string): LimitDecision {
  const { merchantId, currency, industry, onboardedOn } = command;
  const { profile } = merchant;
  if (merchantId !== merchant.merchantId) return refuse('request.invalid', `these are the limits of ${merchant.merchantId}`);
  if (profile !== undefined) {
    const isSame = profile.currency === currency && profile.industry === industry && profile.onboardedOn === onboardedOn;
    return isSame ? already : refuse('merchant.exists', `${merchantId} was registered with other content`);
  }
  const effectiveTime = effectiveTimeOf(command, now, merchant, []);
  if (effectiveTime === undefined) return outOfOrder();
  const draft = new Draft(merchant, command, effectiveTime, now);
  draft.emit('merchant-registered', { merchantId, currency, industry, onboardedOn });
  return draft.decision();
}
