import { assert } from '@limit-ledger/kernel';
import {
  LINE_KINDS,
  lineNumbers,
  type FreezeState,
  type LineState,
  type MerchantState,
  type ReductionState,
} from '@limit-ledger/limits-domain';
import { idShownTo, placedByShownTo, reasonShownTo, type Audience } from '../reasons/shown-to.js';
import type { LimitsBody, LineBody, StandingFreezeBody, StandingReductionBody } from './bodies/limits-body.js';
import { freezeBody } from './freeze-answer.js';
import { increaseBody } from './increase-answer.js';
import { reductionBody } from './reduction-answer.js';

/** The lines of a registered merchant, and what stands on them; pure. `final` says that no later event changes it. */
export function limitsBody(merchant: MerchantState, audience: Audience, final: boolean): LimitsBody {
  assert(merchant.profile !== undefined, 'only a registered merchant has limits to show');
  const standing = Object.values(merchant.freezes).filter((freeze) => isShownTo(audience, freeze));
  const reductions = Object.values(merchant.reductions).filter(({ restored }) => restored === undefined);
  const increases = Object.values(merchant.increases).filter(({ status }) => status !== 'ended');
  return {
    merchantId: merchant.merchantId,
    currency: merchant.profile.currency,
    revision: merchant.revision,
    termsRevision: merchant.termsRevision,
    final,
    lines: LINE_KINDS.flatMap((kind) => merchant.lines[kind] ?? []).map(lineBody),
    freezes: standing.map((freeze) => freezeEntry(freeze, audience)),
    reductions: reductions.map((reduction) => reductionEntry(reduction, audience)),
    increases: increases.map(increaseBody),
  };
}

/** One that only refuses orders of somebody is no news for a merchant. */
const isShownTo = (audience: Audience, { perLine, parties }: FreezeState): boolean =>
  perLine.some(({ remaining }) => remaining > 0) || (parties !== undefined && audience === 'internal');

/** A line with its numbers. */
export function lineBody(state: LineState): LineBody {
  const { line, approved, temporary, reduced, reserved, used, validUntil, lapsed } = state;
  const { effective, frozen, available } = lineNumbers(state);
  return { line, approved, temporary, reduced, effective, frozen, reserved, used, available, validUntil, lapsed };
}

function freezeEntry(freeze: FreezeState, audience: Audience): StandingFreezeBody {
  const freezeId = idShownTo(audience, freeze.freezeId, freeze);
  const entry = { ...freezeBody(freeze), freezeId, ...termsShownTo(audience, freeze) };
  if (audience === 'merchant') return entry;
  const { risk, noteRef, evidence, parties } = freeze;
  return { ...entry, risk, noteRef, evidence, parties };
}

function reductionEntry(reduction: ReductionState, audience: Audience): StandingReductionBody {
  const reductionId = idShownTo(audience, reduction.reductionId, reduction);
  const entry = { ...reductionBody(reduction), reductionId, ...termsShownTo(audience, reduction) };
  return audience === 'merchant' ? entry : { ...entry, risk: reduction.risk, noteRef: reduction.noteRef };
}

const termsShownTo = (audience: Audience, terms: FreezeState | ReductionState) => ({
  ...reasonShownTo(audience, terms),
  placedBy: placedByShownTo(audience, terms),
});
