export { KeyedOrigin, WriteOrigin } from '@limit-ledger/platform';
