import { rejected, type Decision } from '@limit-ledger/kernel';
import type { MerchantRiskEvent } from '../events.js';
import type { MerchantRiskRejection, MerchantRiskRejectionCode } from '../rejections.js';

export type RiskDecision = Decision<MerchantRiskEvent, MerchantRiskRejection>;

export const refuse = (code: MerchantRiskRejectionCode, detail: string): RiskDecision => rejected({ code, detail });
