import type { Json } from '@limit-ledger/kernel';
import { emptyRecord, type RecordById } from './record-by-id.js';
import type { MerchantState } from './state.js';

/** A merchant from its JSON; records by id are again without a prototype. */
export function restoredMerchant(json: Json): MerchantState {
  const merchant = json as unknown as MerchantState;
  return {
    ...merchant,
    identityChecks: recordOf(merchant.identityChecks),
    freezes: recordOf(merchant.freezes),
    reductions: recordOf(merchant.reductions),
    increases: recordOf(merchant.increases),
    adjustments: recordOf(merchant.adjustments),
    signalsSeen: recordOf(merchant.signalsSeen),
    notices: recordOf(merchant.notices),
    reevaluations: recordOf(merchant.reevaluations),
    ...(merchant.barredParties !== undefined && { barredParties: recordOf(merchant.barredParties) }),
  };
}

function recordOf<Value>(record: RecordById<Value>): RecordById<Value> {
  return Object.assign(emptyRecord<Value>(), record);
}
