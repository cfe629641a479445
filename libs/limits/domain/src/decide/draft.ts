import { accepted, assert, isBelowPortion, type Instant } from '@limit-ledger/kernel';
import type { CommandContext } from '../commands.js';
import type { EventOf, LimitEvent, LimitEventType } from '../events.js';
import { evolveMerchant } from '../evolve/evolve-merchant.js';
import { lineNumbers } from '../line-numbers.js';
import type { LineState, MerchantState } from '../state.js';
import { LINE_KINDS, type LineKind } from '../words.js';
import { refuse, type LimitDecision } from './limit-decision.js';
import { canComeTrue, staysInRange } from './range.js';
import { resolveFloatingFreezes } from './resolve-floating-freezes.js';

const MOST_EVENTS = 100;

/**
 * What one command decides, event by event: each is applied to a working state that the next step sees. `decision` adds
 * what follows from it in the same commit.
 */
export class Draft {
  readonly events: LimitEvent[] = [];
  private working: MerchantState;
  private isInRange = true;

  constructor(
    private readonly before: MerchantState,
    private readonly command: CommandContext,
    readonly effectiveTime: Instant,
    private readonly now: Instant,
  ) {
    this.working = before;
  }

  get merchant(): MerchantState {
    return this.working;
  }

  /** After an event whose sums would leave the exact range nothing is added, and the command is refused. */
  emit<Type extends LimitEventType>(type: Type, content: EventOf<Type>['data'], effectiveTime = this.effectiveTime): void {
    if (!this.isInRange) return;
    this.isInRange = 'deltas' in content ? staysInRange(this.working, content.deltas) : true;
    if (!this.isInRange) return;
    const data = this.command.imported === true ? { ...content, imported: true as const } : content;
    const event = { type, data, effectiveTime } as EventOf<Type> & LimitEvent;
    this.events.push(event);
    this.working = evolveMerchant(this.working, { ...event, revision: this.working.revision + 1, recordedTime: this.now });
  }

  /** For a change of terms: floating freezes follow effective, then warnings. */
  decision(): LimitDecision {
    for (const kind of LINE_KINDS) resolveFloatingFreezes(this, this.before.lines[kind], kind);
    if (this.isInRange && !canComeTrue(this.working)) this.isInRange = false;
    return this.warned(undefined);
  }

  /** For order traffic, which leaves effective as it is. */
  orderDecision(orderId: string): LimitDecision {
    return this.warned(orderId);
  }

  private warned(orderId: string | undefined): LimitDecision {
    if (!this.isInRange) return refuse('amount.exceeds-range', 'a sum of the line would leave ±(2^53−1)');
    if (this.command.imported !== true) for (const kind of LINE_KINDS) this.warnOf(kind, orderId);
    assert(this.events.length > 0 && this.events.length <= MOST_EVENTS, `a command with ${this.events.length} events`);
    return accepted(this.events);
  }

  private warnOf(kind: LineKind, orderId: string | undefined): void {
    const line = this.working.lines[kind];
    if (line === undefined || line.warnedUntilBasisPoints !== undefined || !isMoved(this.before.lines[kind], line)) return;
    const { belowBasisPoints, rearmBasisPoints } = this.command.policy.usageWarning;
    const { effective, available } = lineNumbers(line);
    if (!isBelowPortion(available, effective, belowBasisPoints)) return;
    const data = { line: kind, available, effective, rearmBasisPoints };
    this.emit('usage-warning-raised', orderId === undefined ? data : { ...data, orderId });
  }
}

function isMoved(before: LineState | undefined, after: LineState): boolean {
  if (before === after) return false;
  return (
    before === undefined ||
    before.used !== after.used ||
    before.reserved !== after.reserved ||
    before.frozenGross !== after.frozenGross ||
    before.approved !== after.approved ||
    before.temporary !== after.temporary ||
    before.reduced !== after.reduced
  );
}
