import { LINE_KINDS } from '@limit-ledger/limits-domain';

export const lineKinds = LINE_KINDS;
