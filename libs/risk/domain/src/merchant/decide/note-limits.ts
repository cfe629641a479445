import type { ContractLine } from '@limit-ledger/contracts';
import { accepted, already, assertNever, type Instant } from '@limit-ledger/kernel';
import type { RulesInForce } from '../../rules/rules-in-force.js';
import type { Trigger } from '../../rules/triggers.js';
import type { LimitFact, LimitNote, NotedLine, NoteLimits } from '../commands.js';
import { openEpisodeOf } from '../episodes/episode-book.js';
import type { MerchantRisk } from '../merchant-risk.js';
import { Draft } from './draft.js';
import { PARTIES } from '../measure/most-in-pattern.js';
import { evaluateTouched } from './evaluate-touched.js';
import { noteStep } from './note-step.js';
import type { RiskDecision } from './risk-decision.js';
import { runProgrammes } from './run-programmes.js';
import { settleRating } from './settle-rating.js';

const LINE_NUMBERS = ['approved', 'available', 'effective', 'reserved', 'used'] as const satisfies readonly (keyof NotedLine)[];
/** What orders move, and who grants limits; what a signal leads to moves none of them. */
const MOVED_BY_OTHERS = ['approved', 'reserved', 'used'] as const satisfies readonly (keyof NotedLine)[];

/** Takes in what limits published; what was noted before, and what no rule can need, changes nothing. */
export function noteLimits({ notes, rules }: NoteLimits, risk: MerchantRisk, now: Instant): RiskDecision {
  const news = notes.flatMap((note) => neededOf(note, risk, rules) ?? []);
  if (news.length === 0) return already;
  const draft = new Draft(risk.merchantId, risk.state, risk.days, rules, now);
  draft.begin('limits-noted', { merchantId: risk.merchantId, notes: news });
  const facts = news.flatMap((note) => note.facts);
  for (const fact of facts) follow(draft, fact);
  const lines = linesMovedByOthers(facts, risk);
  const touched = new Set(facts.flatMap((fact) => triggerOf(fact) ?? []));
  if (lines.size > 0) touched.add('line');
  evaluateEach(draft, touched, lines);
  settleRating(draft);
  runProgrammes(draft);
  return accepted(draft.events());
}

/** What else moves a line may be the consequence of a signal, which must never be what raises the next one. */
function linesMovedByOthers(facts: readonly LimitFact[], { state }: MerchantRisk): ReadonlySet<ContractLine> {
  const moved = facts.flatMap((fact) => {
    if (fact.kind !== 'line') return [];
    const before = state.facts.lines.get(fact.line.line)?.now;
    const isOfSignal =
      before === undefined ? isFrozenUndrawn(fact.line) : MOVED_BY_OTHERS.every((each) => before[each] === fact.line[each]);
    return isOfSignal ? [] : [fact.line.line];
  });
  return new Set(moved);
}

/** The first that is heard of a line may be what a freeze left of it. */
const isFrozenUndrawn = ({ available, effective, reserved, used }: NotedLine): boolean =>
  reserved + used === 0 && available < effective;

/** Numbers of lines are looked at on those lines; everything else wherever it counts. */
function evaluateEach(draft: Draft, touched: ReadonlySet<Trigger>, lines: ReadonlySet<ContractLine>): void {
  for (const trigger of touched) evaluateTouched(draft, new Set([trigger]), trigger === 'line' ? lines : undefined);
}

function neededOf(note: LimitNote, { state: { facts: known } }: MerchantRisk, rules: RulesInForce): LimitNote | undefined {
  if (note.revision <= (note.ofState === true ? known.linesRevision : known.limitsRevision)) return undefined;
  const facts = note.facts.filter((fact) => isNeeded(fact, rules, (line) => known.lines.get(line)?.now));
  return facts.length === 0 ? undefined : { ...note, facts };
}

function isNeeded(fact: LimitFact, rules: RulesInForce, lineNow: (line: ContractLine) => NotedLine | undefined): boolean {
  if (fact.kind === 'line') {
    const now = lineNow(fact.line.line);
    return now === undefined || LINE_NUMBERS.some((number) => now[number] !== fact.line[number]);
  }
  if (fact.kind !== 'captured') return true;
  const patterns = (rules.byTrigger.get('capture') ?? []).map(({ rule }) => rule.condition.measure);
  const inPattern = patterns.some((measure) => measure.kind === 'order-pattern' && fact.amount % measure.multipleOf === 0);
  return inPattern && PARTIES.some((party) => fact[party] !== undefined);
}

/** What a fact ends or does for open episodes. */
function follow(draft: Draft, fact: LimitFact): void {
  switch (fact.kind) {
    case 'lifted':
    case 'unconfirmed': {
      const episode = openEpisodeOf(draft.state.book, fact.signalId);
      if (episode === undefined) return;
      const { signalId, policyVersion, rule, ratingSteps } = episode;
      if (ratingSteps > 0) draft.ratingCause = { cause: 'way-back', rule };
      draft.record('signal-ended', { merchantId: draft.merchantId, signalId, policyVersion, cause: fact.kind });
      return;
    }
    case 'increase-granted':
      if (fact.increaseKind === 'promotion-guarantee') noteStep(draft, 'promotion-guarantee');
      // In an emergency or not: it has what was suggested to it.
      else noteStep(draft, 'temporary-limit', fact.line);
      return;
    case 'registered':
    case 'line':
    case 'captured':
    case 'increase-ended':
      return;
    default:
      assertNever(fact);
  }
}

function triggerOf(fact: LimitFact): Trigger | undefined {
  switch (fact.kind) {
    case 'captured':
      return 'capture';
    case 'increase-granted':
    case 'increase-ended':
      return 'declared-sales';
    case 'registered':
    case 'line':
    case 'lifted':
    case 'unconfirmed':
      return undefined;
    default:
      return assertNever(fact);
  }
}
