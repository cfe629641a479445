import type { LimitEventType } from '@limit-ledger/limits-domain';

/** A type that is forgotten here does not compile. */
const TYPES: Readonly<Record<LimitEventType, true>> = {
  'merchant-registered': true,
  'identity-verified': true,
  'line-opened': true,
  'line-adjusted': true,
  'line-reduced': true,
  'reduction-restored': true,
  'line-lapsed': true,
  'line-validity-reminded': true,
  'limit-reserved': true,
  'limit-captured': true,
  'limit-voided': true,
  'reservation-expired': true,
  'limit-replenished': true,
  'replenishment-reversed': true,
  'limit-booked': true,
  'limit-frozen': true,
  'freeze-resolved': true,
  'freeze-confirmed': true,
  'freeze-released': true,
  'temporary-increase-granted': true,
  'temporary-increase-started': true,
  'temporary-increase-ended': true,
  'merchant-warned': true,
  'parties-barred': true,
  'step-noted': true,
  'notice-ended': true,
  'suggestion-made': true,
  'signal-not-applied': true,
  'usage-warning-raised': true,
  'turnover-noted': true,
  'limit-reevaluated': true,
  'lowering-announced': true,
  'lowering-withdrawn': true,
};

/** Every type of event that a history can hold. */
export const EVENT_TYPES = Object.keys(TYPES) as readonly LimitEventType[];
