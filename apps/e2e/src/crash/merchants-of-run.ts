import type { LedgerClient } from '../product/ledger-client.js';

const MERCHANTS = 4;
/** Small against what the load reserves, so that the limits are reached and refusals mix with the rest. */
const APPROVED_MINOR = 400_000;

/** Registers the merchants of a run; the first is the hot one, every second has a credit line beside the transaction line. */
export async function merchantsOfRun(client: LedgerClient, run: number): Promise<readonly string[]> {
  const merchants = Array.from({ length: MERCHANTS }, (_, index) => `run-${run}-m${index}`);
  for (const [index, merchantId] of merchants.entries()) {
    const body = { merchantId, currency: 'CNY', industry: 'crash-test', onboardedOn: '2026-01-01' };
    await client.mustPost('/v1/merchants', body, `register-${merchantId}`);
    const lines = index % 2 === 0 ? ['transaction'] : ['credit', 'transaction'];
    for (const line of lines) {
      await client.mustPost(`/v1/merchants/${merchantId}/lines`, { line, approved: APPROVED_MINOR }, `${merchantId}-${line}`);
    }
  }
  return merchants;
}
