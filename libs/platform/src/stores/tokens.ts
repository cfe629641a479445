/** Tokens of what `StoresModule` provides, each the port of that name. */
export const EVENT_STORE = Symbol('EVENT_STORE');
export const VIEW_STORE = Symbol('VIEW_STORE');
/** What does not fit into memory, in the checkpoint store's file. */
export const PAGE_STORE = Symbol('PAGE_STORE');
export const SUBJECT_STORE = Symbol('SUBJECT_STORE');
export const ACCESS_LOG = Symbol('ACCESS_LOG');
/** The ledger's `Clock`. */
export const CLOCK = Symbol('CLOCK');
