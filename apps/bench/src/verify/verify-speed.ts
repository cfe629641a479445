import { openEventStore, verifyHistories, verifyStore, type StoreVerification } from '@limit-ledger/event-store';
import { interleaved } from '../statistics/interleaved.js';
import { middleOf } from '../statistics/middle-of.js';
import { hashAlone } from './hash-alone.js';
import { spentOn, type Spent } from './spent.js';

/** The middle of the rounds by elapsed time. */
export interface VerifySpeed {
  readonly events: number;
  readonly bytes: number;
  readonly hashing: Spent;
  /** As `limitctl verify` does it: in as many threads as pay. */
  readonly verifying: Spent;
  /** In one thread. */
  readonly verifyingAlone: Spent;
}

/** Measures verifying all chains of a store against hashing the same bytes, interleaved. */
export async function verifySpeed(url: string, rounds: number): Promise<VerifySpeed> {
  let events = 0;
  let bytes = 0;
  const hashing = async (): Promise<Spent> => {
    const hashed = await hashAlone(url);
    ({ events, bytes } = hashed);
    return hashed;
  };
  const inOneThread = async (): Promise<StoreVerification> => {
    const store = await openEventStore(url, { readOnly: true });
    return await verifyHistories(store).finally(() => store.close());
  };
  const results = await interleaved<Spent>(rounds, [
    { name: 'hashing', measure: hashing },
    { name: 'verifying', measure: () => spentOn(async () => assertIntact(await verifyStore(url))) },
    { name: 'verifying alone', measure: () => spentOn(async () => assertIntact(await inOneThread())) },
  ]);
  const middle = (name: string): Spent => middleOf(results.get(name)!, ({ elapsed }) => elapsed);
  return {
    events,
    bytes,
    hashing: middle('hashing'),
    verifying: middle('verifying'),
    verifyingAlone: middle('verifying alone'),
  };
}

function assertIntact({ brokenStreams }: StoreVerification): void {
  if (brokenStreams > 0) throw new Error(`${brokenStreams} histories are broken`);
}
