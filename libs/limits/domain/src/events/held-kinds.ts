import type { AmountMinor, BasisPoints, BusinessDate, Instant } from '@limit-ledger/kernel';
import type { Party } from '../party.js';
import type { PlacedBy } from '../placed-by.js';
import type { LineKind } from '../words.js';
import type { Imported, LineAmount, MovesLines } from './moved-lines.js';

/** What a rule tells the merchant about a line. */
interface Told extends Imported {
  readonly line: LineKind;
  readonly reasonCode: string;
  readonly placedBy: PlacedBy;
}

/** What holds limit back, gives it back, and is told beside it. */
export interface HeldKinds {
  'limit-frozen': MovesLines & {
    readonly freezeId: string;
    readonly line: LineKind | 'all';
    readonly amount?: AmountMinor;
    readonly basisPoints?: BasisPoints;
    readonly floating: boolean;
    readonly blocks: readonly 'capture'[];
    readonly reasonCode: string;
    readonly risk: boolean;
    readonly noteRef?: string;
    readonly evidence?: readonly string[];
    readonly releaseOn?: BusinessDate;
    /** 0:00 in Shanghai of `releaseOn`. */
    readonly releaseAt?: Instant;
    /** Of a rule's freeze. */
    readonly placedBy?: PlacedBy;
    /** Of a rule's freeze: whose new orders it holds back, whatever they draw on; internal. */
    readonly parties?: readonly Party[];
    /** None of a freeze that holds back orders of parties only. */
    readonly perLine: readonly LineAmount[];
  };
  /** A floating freeze after effective changed, or a freeze of all lines by percentage after a line was opened. */
  'freeze-resolved': MovesLines & { readonly freezeId: string; readonly perLine: readonly LineAmount[] };
  'freeze-confirmed': Imported & { readonly freezeId: string; readonly confirmId: string; readonly noteRef?: string };
  /** More whose new orders a rule's freeze holds back; internal. */
  'parties-barred': Imported & { readonly freezeId: string; readonly parties: readonly Party[] };
  'freeze-released': MovesLines & {
    readonly freezeId: string;
    /** `signal`: the way back of the rule that placed it; `unconfirmed`: no person confirmed it in time. */
    readonly cause: 'request' | 'date' | 'signal' | 'unconfirmed';
    /** With cause `request`. */
    readonly releaseId?: string;
    /** With cause `signal`, where a step of the way back released a part of what was frozen at first. */
    readonly step?: string;
    readonly releasesBasisPoints?: BasisPoints;
    readonly reasonCode?: string;
    readonly noteRef?: string;
    /** As the request named them; compared when the same release comes again. */
    readonly line?: LineKind;
    readonly amount?: AmountMinor;
    /** Whose orders it held back and does not any more: all of them, once nothing of it remains; internal. */
    readonly parties?: readonly Party[];
    /** What was released, and what still stands. */
    readonly perLine: readonly LineAmount[];
    readonly remaining: readonly LineAmount[];
  };
  'line-reduced': MovesLines & {
    readonly reductionId: string;
    readonly line: LineKind;
    readonly basisPoints?: BasisPoints;
    /** The resolved amount. */
    readonly amount: AmountMinor;
    readonly reasonCode: string;
    readonly risk: boolean;
    readonly noteRef?: string;
    /** Of a rule's reduction. */
    readonly placedBy?: PlacedBy;
    /** Of one that a re-evaluation led to: the same as `reductionId`. */
    readonly reevaluationId?: string;
    /** The limit that the line was to come down to, with what was taken off before; of what is reduced to a limit. */
    readonly downTo?: AmountMinor;
  };
  'reduction-restored': MovesLines & {
    readonly reductionId: string;
    /** With cause `signal` that of the signal, with `re-evaluation` that of the re-evaluation. */
    readonly restoreId: string;
    /** The way back of the rule that placed it, or a later re-evaluation; absent where a person asked. */
    readonly cause?: 'signal' | 're-evaluation';
    readonly line: LineKind;
    readonly amount: AmountMinor;
    readonly reasonCode: string;
    readonly noteRef?: string;
  };
  /** A rule of a policy warns; nothing is held back. */
  'merchant-warned': Told;
  'suggestion-made': Told & {
    /** Such as `temporary-limit` or `shorter-term`. */
    readonly suggestion: string;
    /** Of `shorter-term`. */
    readonly termDaysAtMost?: number;
  };
  /** A step of a rule's way back is done that releases nothing by itself. */
  'step-noted': Imported & { readonly signalId: string; readonly step: string };
  /** What the signal told is over with its episode; of what it placed that is told by its release. */
  'notice-ended': Imported & { readonly signalId: string };
  /** A consequence of a signal that could not be, or what came of a signal before it was raised here. */
  'signal-not-applied': Imported & {
    readonly signalId: string;
    /** The kind of consequence, `ease` or `clear`. */
    readonly kind: string;
    readonly code: string;
    readonly detail: string;
  };
}
