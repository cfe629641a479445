import type { CommandEnvelope } from '@limit-ledger/platform';
import type { AskedLimitCommand } from '@limit-ledger/limits-domain';
import { merchantStream } from '@limit-ledger/limits-service';
import { merchantIdOf } from './merchant-names.js';
import type { OpenLedger } from './open-ledger.js';
import { envelopeOf } from './reserve-envelope.js';

/** So large that nothing measured is refused. */
export const AMPLE = 900_000_000_000_000;
const AT_ONCE = 500;

/** Registers so many merchants and opens a transaction line for each. */
export async function openMerchants(ledger: OpenLedger, merchants: number, approved = AMPLE): Promise<void> {
  for (let first = 0; first < merchants; first += AT_ONCE) {
    const part = Array.from({ length: Math.min(AT_ONCE, merchants - first) }, (_, index) => merchantIdOf(first + index));
    await Promise.all(part.flatMap((merchantId) => openings(merchantId, approved).map((each) => ledger.execute(each))));
  }
  await ledger.drained();
}

/** Has the ledger read so many merchants that are there, as they are in a process that has served them for a while. */
export async function touchMerchants({ runner }: OpenLedger, merchants: number): Promise<void> {
  for (let first = 0; first < merchants; first += AT_ONCE) {
    const part = Array.from({ length: Math.min(AT_ONCE, merchants - first) }, (_, index) => merchantIdOf(first + index));
    await Promise.all(part.map((merchantId) => runner.present(merchantStream(merchantId))));
  }
}

/** Sent one after the other without waiting: a runner decides what is asked of a stream in order. */
function openings(merchantId: string, approved: number): readonly CommandEnvelope<AskedLimitCommand>[] {
  const profile = { merchantId, currency: 'CNY', industry: 'sports-shoes', onboardedOn: '2026-01-01' };
  return [
    envelopeOf(merchantId, 'register-merchant', profile, 'register'),
    envelopeOf(merchantId, 'open-line', { line: 'transaction', approved }, 'open'),
  ];
}
