import type { ContractLine } from '@limit-ledger/contracts';
import type { RuleInForce } from '../../rules/rules-in-force.js';
import { triggersOf, type Trigger } from '../../rules/triggers.js';
import type { OpenEpisode } from '../episodes/episode-book.js';
import { checkCondition } from './check-condition.js';
import { checkWayBack } from './check-way-back.js';
import type { Draft } from './draft.js';

/** Ways back first, by what each episode recorded; then the conditions of the rules in force. */
export function evaluateTouched(draft: Draft, touched: ReadonlySet<Trigger>, lines?: ReadonlySet<ContractLine>): void {
  for (const episode of draft.state.book.episodes.values()) {
    if (isWayBackTouched(episode, touched) && isLineTouched(episode.line, touched, lines)) checkWayBack(draft, episode);
  }
  for (const rule of rulesTouched(draft, touched)) if (isLineTouched(rule.line, touched, lines)) checkCondition(draft, rule);
}

function rulesTouched({ rules: { byTrigger } }: Draft, touched: ReadonlySet<Trigger>): ReadonlySet<RuleInForce> {
  const found = new Set<RuleInForce>();
  for (const trigger of touched) for (const rule of byTrigger.get(trigger) ?? []) found.add(rule);
  return found;
}

function isWayBackTouched({ wayBack }: OpenEpisode, touched: ReadonlySet<Trigger>): boolean {
  if (wayBack.kind === 'rating-restored') return touched.has('rating');
  if (wayBack.kind !== 'measured') return false;
  for (const trigger of triggersOf(wayBack.condition)) if (touched.has(trigger)) return true;
  return false;
}

/** Numbers of one line say nothing about the rule on another. */
const isLineTouched = (line: string, touched: ReadonlySet<Trigger>, lines: ReadonlySet<string> | undefined): boolean =>
  lines === undefined || !touched.has('line') || lines.has(line);
