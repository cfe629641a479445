import { keysInOrder, type Json } from '@limit-ledger/kernel';

/** Without members that were left out, in the order of canonical text; `imported: false` says as much as leaving it out. */
export function definedMembersOf(content: { readonly [member: string]: unknown }): { readonly [member: string]: Json } {
  const defined: Record<string, Json> = {};
  for (const member of keysInOrder(content)) {
    const value = content[member];
    if (value !== undefined && !(member === 'imported' && value === false)) defined[member] = value as Json;
  }
  return defined;
}
