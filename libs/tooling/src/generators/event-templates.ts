import { camelCase } from './names.js';

export const kindOf = (name: string): string => `  '${name}': MovesLines & { readonly line: LineKind };\n`;

export const randomDataOf = (name: string): string => `  '${name}': of({ deltas, line }, imported),\n`;

export const evolverFile = (name: string): string => `import type { Recorded } from '@limit-ledger/kernel';
import type { EventOf } from '../events.js';
import type { MerchantState } from '../state.js';
import { moveTerms } from './move-terms.js';

export function ${camelCase(name)}(merchant: MerchantState, event: Recorded<EventOf<'${name}'>>): MerchantState {
  const { line, deltas } = event.data;
  return { ...merchant, lines: moveTerms(merchant.lines, deltas, [line], event.effectiveTime) };
}
`;
