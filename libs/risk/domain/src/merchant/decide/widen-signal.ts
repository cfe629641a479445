import type { RuleInForce } from '../../rules/rules-in-force.js';
import { partiesInPattern } from '../measure/parties-in-pattern.js';
import type { Draft } from './draft.js';
import { ofSignal } from './of-signal.js';

/** Whoever shows the pattern while the rule's episode is open, as it is, is barred too, up to as many as the rule bars. */
export function widenSignal(draft: Draft, { key, rule, isPaused }: RuleInForce): void {
  const episode = draft.state.book.episodes.get(key)!;
  const barring = episode.consequences.find((each) => each.kind === 'freeze-pair');
  const pair = rule.consequences.find((each) => each.kind === 'freeze-pair');
  if (barring === undefined || pair === undefined || isPaused) return;
  const { parties } = barring;
  const isBarred = (kind: string, ref: string): boolean => parties.some((each) => each.kind === kind && each.ref === ref);
  const others = partiesInPattern(rule.condition, draft.reading, Infinity).filter(({ kind, ref }) => !isBarred(kind, ref));
  const added = others.slice(0, Math.max(0, pair.partiesAtMost - parties.length));
  if (added.length > 0) draft.record('signal-widened', { ...ofSignal(draft, episode), parties: added });
}
