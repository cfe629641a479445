import * as testing from '@limit-ledger/testing';

export const shipped = testing;
