import type { Instant } from '@limit-ledger/kernel';
import type {
  EventTrace,
  FreezeState,
  LineKind,
  MerchantState,
  PlacedBy,
  ReductionState,
  StepDone,
} from '@limit-ledger/limits-domain';
import type { Audience } from '../../reasons/shown-to.js';

/** Who asks, when, and where what stands was placed. */
export interface SituationContext {
  readonly merchant: MerchantState;
  readonly audience: Audience;
  readonly now: Instant;
  /** By the revision of the event that placed a freeze or reduction. */
  readonly placedIn: ReadonlyMap<number, EventTrace>;
}

/** A freeze on one line, or a reduction of it, as far as both are told of in the same way. */
export interface StandingTerms {
  readonly kind: 'freeze' | 'reduction';
  readonly id: string;
  readonly line: LineKind;
  /** What it holds back now, 0 while a floating freeze finds nothing. */
  readonly amount: number;
  readonly of: FreezeState | ReductionState;
  /** How it comes back, of what a rule or a re-evaluation placed. */
  readonly wayBack: Pick<PlacedBy, 'checklist' | 'clearsByItself' | 'unconfirmedEndsAt' | 'decideBy'> | undefined;
  readonly blocksCapture: boolean;
  readonly isConfirmed: boolean;
  readonly releaseAt?: Instant | undefined;
  readonly stepsDone: readonly Pick<StepDone, 'step' | 'doneAt'>[];
  readonly evidence?: readonly string[] | undefined;
}

export function termsOfFreeze(freeze: FreezeState, line: LineKind): StandingTerms {
  const remaining = freeze.perLine.find((each) => each.line === line)?.remaining ?? 0;
  const released = freeze.releases.flatMap(({ reasonCode: step, releasedAt: doneAt }) =>
    step === undefined ? [] : { step, doneAt },
  );
  return {
    kind: 'freeze',
    id: freeze.freezeId,
    line,
    amount: remaining,
    of: freeze,
    wayBack: freeze.placedBy,
    blocksCapture: freeze.blocks.includes('capture'),
    isConfirmed: freeze.confirmations.length > 0,
    releaseAt: freeze.releaseAt,
    // A person who releases for a step says so by its name.
    stepsDone: [...(freeze.stepsDone ?? []), ...released],
    evidence: freeze.evidence,
  };
}

export function termsOfReduction(reduction: ReductionState): StandingTerms {
  const { reductionId, line, amount } = reduction;
  const { stepsDone = [] } = reduction;
  const none = { blocksCapture: false, isConfirmed: false };
  const wayBack = reduction.placedBy ?? (reduction.reevaluationId === undefined ? undefined : OF_REEVALUATION);
  return { kind: 'reduction', id: reductionId, line, amount, of: reduction, wayBack, stepsDone, ...none };
}

/** The next re-evaluation gives back, or takes, what its formula says. */
const OF_REEVALUATION = { checklist: [{ step: 'next-re-evaluation' }], clearsByItself: true };
