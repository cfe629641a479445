/** Tokens of what `StoresModule` provides, each the port of that name. */
export const EVENT_STORE = Symbol('EVENT_STORE');
/** The step of the shutdown that closes the event store. */
export const EVENT_STORE_STEP = 'event store';
export const VIEW_STORE = Symbol('VIEW_STORE');
/** What does not fit into memory. */
export const CHECKPOINT_STORE = Symbol('CHECKPOINT_STORE');
export const SUBJECT_STORE = Symbol('SUBJECT_STORE');
/** What one context tells the others. */
export const MESSAGE_BUS = Symbol('MESSAGE_BUS');
export const ACCESS_LOG = Symbol('ACCESS_LOG');
/** The ledger's `Clock`. */
export const CLOCK = Symbol('CLOCK');
