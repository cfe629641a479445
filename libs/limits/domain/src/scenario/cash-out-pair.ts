import type { Party } from '../party.js';
import type { SignalConsequence } from '../signal-commands.js';
import { signalOf } from './signal-of.js';

export const BUYER: Party = { kind: 'buyer', ref: 'b-1' };
export const DEVICE: Party = { kind: 'device', ref: 'd-1' };

/** The episode of a cash-out pattern, what it freezes and whom it bars, and how a person lifts it. */
export const signal = signalOf('cash-out', 'withdrawal');
export const whole = { kind: 'freeze', line: 'withdrawal', basisPoints: 10_000 } as const;
export const pairOf = (...parties: readonly Party[]): SignalConsequence => ({ kind: 'freeze-pair', parties });
export const release = { type: 'release-freeze', freezeId: signal.id, releaseId: 'r-1', reasonCode: 'manual' } as const;
