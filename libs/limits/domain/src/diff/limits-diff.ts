import type { Json, JsonObject } from '@limit-ledger/kernel';

/** What can be compared: an answer about a merchant's limits, whatever other members it has. */
export interface LimitsAnswer {
  readonly lines: readonly object[];
  readonly freezes: readonly object[];
  readonly reductions: readonly object[];
  readonly increases: readonly object[];
}

/** A member that is not the same; absent where there was none. */
export interface FieldChange {
  readonly field: string;
  readonly before?: Json;
  readonly after?: Json;
}

/** A line, freeze, reduction or increase that was not there, is no longer there, or is not the same. */
export type ItemChange =
  /** `at` is its place in the list that has it. */
  | { readonly id: string; readonly change: 'added'; readonly at: number; readonly after: JsonObject }
  | { readonly id: string; readonly change: 'changed'; readonly fields: readonly FieldChange[] }
  | { readonly id: string; readonly change: 'removed'; readonly before: JsonObject };

/** All in which two answers differ. */
export interface LimitsDiff {
  /** Members of the answer itself: `revision`, `termsRevision`, `final`. */
  readonly fields: readonly FieldChange[];
  readonly lines: readonly ItemChange[];
  readonly freezes: readonly ItemChange[];
  readonly reductions: readonly ItemChange[];
  readonly increases: readonly ItemChange[];
}

export type ComparedList = keyof LimitsAnswer;

/** The lists of an answer, and what names the things in each. */
export const ID_OF_ITEM: Readonly<Record<ComparedList, string>> = {
  lines: 'line',
  freezes: 'freezeId',
  reductions: 'reductionId',
  increases: 'increaseId',
};
