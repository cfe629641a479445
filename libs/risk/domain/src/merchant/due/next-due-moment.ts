import type { Evaluate } from '../commands.js';
import type { MerchantRisk } from '../merchant-risk.js';

export type DueMoment = Pick<Evaluate, 'at' | 'moment'>;

/** What comes due next by itself, the earliest first. */
export function nextDueMoment(_risk: MerchantRisk): DueMoment | undefined {
  return undefined;
}
