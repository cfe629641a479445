export { Example } from '@limit-ledger/platform';
