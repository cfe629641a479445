import type { Condition } from '../../rules/condition.js';
import type { Quantity } from '../../rules/measure.js';
import type { RulesInForce } from '../../rules/rules-in-force.js';
import type { LimitNote } from '../commands.js';
import { DayLedger } from '../days/day-ledger.js';
import { factsAfterNote } from '../facts/facts-after-note.js';
import { NO_FACTS } from '../facts/risk-facts.js';
import { conditionOutcome } from '../measure/condition-outcome.js';
import { Reading } from '../measure/reading.js';

const NO_DAYS = new DayLedger();

/**
 * Whether no rule can fire on lines that stand like this, whatever else is known of the merchant, so that little is late when
 * they are noted later. Where a rule measures lines by something else too: whether what it reads of them is as it was noted
 * last.
 */
export function areLinesCalm(lines: LimitNote, notedLast: LimitNote, { byTrigger }: RulesInForce): boolean {
  const reading = new Reading(NO_DAYS, factsAfterNote(NO_FACTS, lines), lines.effectiveTime);
  const noted = factsAfterNote(NO_FACTS, notedLast);
  return (byTrigger.get('line') ?? []).every(({ rule: { condition }, line }) => {
    const now = line === 'all' ? undefined : reading.facts.lines.get(line)?.now;
    if (line === 'all' || now === undefined) return true;
    const quantities = quantitiesOf(condition);
    if (quantities.every(({ of }) => of === 'line')) return conditionOutcome(condition, reading, line).holds === false;
    const before = noted.lines.get(line)?.now;
    return quantities.every((each) => each.of !== 'line' || before?.[each.number] === now[each.number]);
  });
}

function quantitiesOf({ measure, minimumSample }: Condition): readonly Quantity[] {
  const sampled = minimumSample === undefined ? [] : [minimumSample.quantity];
  if (measure.kind === 'value') return [measure.quantity, ...sampled];
  return measure.kind === 'ratio' ? [measure.numerator, ...measure.denominators, ...sampled] : sampled;
}
