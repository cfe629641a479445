import type { AmountMinor, BasisPoints, Instant } from '@limit-ledger/kernel';
import type { Party } from './party.js';
import type { ChecklistItem, MeasuredInput } from './placed-by.js';
import type { LineKind } from './words.js';

/** What a rule asks of the ledger; which members are there depends on its kind, and a kind may be one that is not known here. */
export interface SignalConsequence {
  readonly kind: string;
  readonly line?: LineKind | 'all';
  /** Of `freeze` of effective, of `reduce` of approved. */
  readonly basisPoints?: BasisPoints;
  readonly amount?: AmountMinor;
  /** Of `reduce-to`: approved less what the rule takes off is no more than this. */
  readonly limit?: AmountMinor;
  readonly suggestion?: string;
  readonly termDaysAtMost?: number;
  /** Of `freeze-pair`: whose new orders at this merchant are held back. */
  readonly parties?: readonly Party[];
}

interface OfSignal {
  /** `<rule>:<line>:<episode>`. */
  readonly signalId: string;
  readonly rule: string;
  readonly line: LineKind | 'all';
  /** From 1 for a rule and line of the merchant; the next one is raised after the one before is over. */
  readonly episode: number;
  /** `<policy id>@<version>`: the version of the rule that decided. */
  readonly policyVersion: string;
  /** The public reason. */
  readonly reasonCode: string;
}

/** A rule fired: all its consequences at once. */
export interface ApplySignal extends OfSignal {
  readonly type: 'apply-signal';
  readonly consequences: readonly SignalConsequence[];
  readonly checklist: readonly ChecklistItem[];
  readonly clearsByItself: boolean;
  readonly unconfirmedEndsAt?: Instant;
  readonly decideBy?: Instant;
  readonly grounds: readonly MeasuredInput[];
}

/** Others show the pattern while the episode is open: its freeze bars them too. */
export interface WidenSignal extends OfSignal {
  readonly type: 'widen-signal';
  readonly parties: readonly Party[];
}

/** A step of the way back is done: that part of what was frozen at first is released on each line. */
export interface EaseSignal extends OfSignal {
  readonly type: 'ease-signal';
  readonly step: string;
  readonly releasesBasisPoints: BasisPoints;
}

/** A step of the way back is done that releases nothing by itself. */
export interface NoteStep extends OfSignal {
  readonly type: 'note-step';
  readonly step: string;
}

/** The episode is over: what remains of what it placed is released or restored, and it tells nothing any more. */
export interface ClearSignal extends OfSignal {
  readonly type: 'clear-signal';
}

export type SignalCommand = ApplySignal | WidenSignal | EaseSignal | NoteStep | ClearSignal;
