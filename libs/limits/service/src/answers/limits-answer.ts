import { assert } from '@limit-ledger/kernel';
import {
  LINE_KINDS,
  lineNumbers,
  type FreezeState,
  type LineState,
  type MerchantState,
  type ReductionState,
} from '@limit-ledger/limits-domain';
import { codeShownToMerchant, publicReasonOf } from '../reasons/reason-codes.js';
import type { LimitsBody, LineBody, StandingFreezeBody, StandingReductionBody } from './bodies/limits-body.js';
import type { PublicReasonBody } from './bodies/public-reason-body.js';
import { freezeBody } from './freeze-answer.js';
import { increaseBody } from './increase-answer.js';
import { reductionBody } from './reduction-answer.js';

/** Who reads: a merchant is given public reasons only, everybody else also the internal grounds. */
export type Audience = 'merchant' | 'internal';

/** The lines of a registered merchant, and what stands on them; pure. `final` says that no later event changes it. */
export function limitsBody(merchant: MerchantState, audience: Audience, final: boolean): LimitsBody {
  assert(merchant.profile !== undefined, 'only a registered merchant has limits to show');
  const standing = Object.values(merchant.freezes).filter(({ perLine }) => perLine.some(({ remaining }) => remaining > 0));
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

function lineBody(state: LineState): LineBody {
  const { line, approved, temporary, reduced, reserved, used, validUntil, lapsed } = state;
  const { effective, frozen, available } = lineNumbers(state);
  return { line, approved, temporary, reduced, effective, frozen, reserved, used, available, validUntil, lapsed };
}

function freezeEntry(freeze: FreezeState, audience: Audience): StandingFreezeBody {
  const entry = { ...freezeBody(freeze), ...reasonFor(freeze.reasonCode, audience) };
  if (audience === 'merchant') return entry;
  const { risk, noteRef, evidence } = freeze;
  return { ...entry, risk, noteRef, evidence };
}

function reductionEntry(reduction: ReductionState, audience: Audience): StandingReductionBody {
  const entry = { ...reductionBody(reduction), ...reasonFor(reduction.reasonCode, audience) };
  return audience === 'merchant' ? entry : { ...entry, risk: reduction.risk, noteRef: reduction.noteRef };
}

const reasonFor = (code: string, audience: Audience): { readonly reasonCode: string; readonly reason: PublicReasonBody } => ({
  reasonCode: audience === 'merchant' ? codeShownToMerchant(code) : code,
  reason: publicReasonOf(code),
});
