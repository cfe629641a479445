import type { AmountMinor } from '@limit-ledger/kernel';
import type { LimitCommand, LineKind } from '@limit-ledger/limits-domain';

/** A worked case of the domain: what somebody does day after day, and what the line must then say. */
export interface Story {
  readonly title: string;
  readonly merchantId: string;
  /** The merchant's name, for people only; the ledger knows the id. */
  readonly merchantName: string;
  readonly industry: string;
  /** The line that the story is about. */
  readonly line: LineKind;
  readonly steps: readonly StoryStep[];
}

export interface StoryStep {
  /** From 1; the last day of a story is yesterday. */
  readonly day: number;
  readonly says: string;
  readonly commands: readonly StoryCommand[];
  /** What the line must say after the step. */
  readonly then?: Partial<StoryNumbers>;
  /** The last command must be refused with `limit.insufficient`; so much was available. */
  readonly refusedAt?: AmountMinor;
  /** Freezes and reductions that the refusal must name. */
  readonly refusedBecauseOf?: readonly string[];
}

export interface StoryNumbers {
  readonly approved: AmountMinor;
  readonly effective: AmountMinor;
  readonly frozen: AmountMinor;
  readonly reserved: AmountMinor;
  readonly used: AmountMinor;
  readonly available: AmountMinor;
}

type WithoutContext<Command> = Command extends unknown ? Omit<Command, 'policy' | 'effectiveAt' | 'imported'> : never;
type Given = WithoutContext<Exclude<LimitCommand, { readonly dueAt: string }>>;
/** A command whose moment is the day of its step; an increase counts its own moments in days too. */
export type StoryCommand =
  | Exclude<Given, { readonly type: 'grant-temporary-increase' }>
  | (Omit<Extract<Given, { readonly type: 'grant-temporary-increase' }>, 'from' | 'until'> & {
      readonly fromDay: number;
      readonly untilDay: number;
    });

/** An amount in yuan as minor units. */
export const yuan = (amount: number): AmountMinor => amount * 100;
