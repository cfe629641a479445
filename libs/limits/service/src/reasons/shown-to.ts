import type { PlacedBy } from '@limit-ledger/limits-domain';
import type { PlacedByBody } from '../answers/bodies/placed-by-body.js';
import { codeShownToMerchant, publicReasonOf, type PublicReason } from './reason-codes.js';

/** Who reads: a merchant is given public reasons only, everybody else also the internal grounds. */
export type Audience = 'merchant' | 'internal';

/** What a freeze and a reduction have in common where it is decided what of it is shown. */
export interface Grounded {
  readonly reasonCode: string;
  readonly placedBy?: PlacedBy | undefined;
  /** The event that placed it. */
  readonly revision: number;
}

/** Whether the true reason would tell a merchant too much. */
export const isVeiled = ({ reasonCode }: Pick<Grounded, 'reasonCode'>): boolean =>
  codeShownToMerchant(reasonCode) !== reasonCode;

/**
 * The id under which it is shown. What a rule placed is called by its rule: where the reason is veiled a merchant is shown the
 * general code with the revision of what placed it, which is unique in its history too.
 */
export function idShownTo(audience: Audience, id: string, grounded: Grounded): string {
  if (audience === 'internal' || grounded.placedBy === undefined || !isVeiled(grounded)) return id;
  return `${codeShownToMerchant(grounded.reasonCode)}:${grounded.revision}`;
}

/** Why, as the reader may know it. */
export function reasonShownTo(
  audience: Audience,
  { reasonCode }: Pick<Grounded, 'reasonCode'>,
): { readonly reasonCode: string; readonly reason: PublicReason } {
  return {
    reasonCode: audience === 'merchant' ? codeShownToMerchant(reasonCode) : reasonCode,
    reason: publicReasonOf(reasonCode),
  };
}

/** Of the rule that placed it how it comes back; what the rule rests on for nobody but those who decide and audit. */
export function placedByShownTo(audience: Audience, grounded: Grounded): PlacedByBody | undefined {
  const { placedBy } = grounded;
  if (placedBy === undefined) return undefined;
  const { signalId, checklist, clearsByItself, unconfirmedEndsAt, decideBy, rule, policyVersion, grounds } = placedBy;
  if (audience === 'internal')
    return { signalId, checklist, clearsByItself, unconfirmedEndsAt, decideBy, rule, policyVersion, grounds };
  const shownId = idShownTo(audience, signalId, grounded);
  if (isVeiled(grounded)) return { signalId: shownId, checklist: [], clearsByItself: false, unconfirmedEndsAt, decideBy };
  return { signalId: shownId, checklist, clearsByItself, unconfirmedEndsAt, decideBy };
}
