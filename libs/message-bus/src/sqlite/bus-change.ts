import type { BusChanges } from './bus-tables.js';

/** A call of one of the methods that change a bus, as it goes to another thread. */
export type BusChange = {
  readonly [Method in keyof BusChanges]: { readonly method: Method; readonly args: Parameters<BusChanges[Method]> };
}[keyof BusChanges];

/** What `node:sqlite` threw, without what can't be copied to another thread. */
export interface ChangeError {
  readonly message: string;
  readonly code?: unknown;
  readonly errcode?: unknown;
}

/** What became of one change: nothing of it is stored where there is an error. */
export type ChangeOutcome = { readonly value: unknown } | { readonly error: ChangeError };
