import { portionOf } from '@limit-ledger/kernel';
import { remainderOf } from '../evolve/evolve-freezes.js';
import { effectiveOf } from '../line-numbers.js';
import type { FreezeState, LineState } from '../state.js';
import type { LineKind } from '../words.js';
import type { Draft } from './draft.js';

/** When effective of the line has changed since `before`, every floating freeze that it is under resolves again. */
export function resolveFloatingFreezes(draft: Draft, before: LineState | undefined, kind: LineKind): void {
  const line = draft.merchant.lines[kind];
  if (before === undefined || line === undefined) return;
  const effective = effectiveOf(line);
  if (effective === effectiveOf(before)) return;
  for (const freeze of Object.values(draft.merchant.freezes)) resolve(draft, freeze, line, effective);
}

/** From the moment on at which effective changed: an increase granted with an earlier `effectiveAt` starts later than it. */
function resolve(draft: Draft, freeze: FreezeState, { line: kind, termsEffectiveTime }: LineState, effective: number): void {
  const { freezeId, floating, basisPoints, perLine, overOn } = freeze;
  const frozen = perLine.find(({ line }) => line === kind);
  if (!floating || basisPoints === undefined || frozen === undefined || overOn.includes(kind)) return;
  const resolved = portionOf(effective, basisPoints);
  if (resolved === frozen.resolved) return;
  const change = remainderOf(resolved, frozen.released) - frozen.remaining;
  const deltas = change === 0 ? [] : [{ line: kind, frozenGross: change }];
  draft.emit('freeze-resolved', { freezeId, perLine: [{ line: kind, amount: resolved }], deltas }, termsEffectiveTime);
}
