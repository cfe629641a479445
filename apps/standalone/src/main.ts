import { addSeconds, instantOf } from '@limit-ledger/kernel';

console.log(addSeconds(instantOf(0), 61));
