import { assert } from '@limit-ledger/kernel';
import { appendedEvent } from '@limit-ledger/platform';
import type { MerchantBody } from './bodies/terms-write-bodies.js';
import type { Presenter } from './presenter.js';

/** The merchant as registered. */
export const merchantAnswer: Presenter<MerchantBody> = {
  status: 201,
  accepted: (events) => {
    const { merchantId, currency, industry, onboardedOn } = appendedEvent(events, 'merchant-registered').data;
    return { merchantId, currency, industry, onboardedOn };
  },
  already: ({ merchant: { merchantId, profile } }) => {
    assert(profile !== undefined, 'a repeated registration finds the merchant');
    const { currency, industry, onboardedOn } = profile;
    return { merchantId, currency, industry, onboardedOn };
  },
};
