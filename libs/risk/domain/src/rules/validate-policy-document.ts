import type { PolicyFault } from './policy-fault.js';

/** Everything that is wrong with a document, at once; nothing where it can be decided by. */
export function validatePolicyDocument(value: unknown): readonly PolicyFault[] {
  return typeof value === 'object' && value !== null ? [] : [{ path: '', message: 'is an object' }];
}
