import type { Instant } from '@limit-ledger/kernel';
import type { CommandContext, CommandOf, OrderCommand } from '../commands.js';
import type { Cause, LineKind } from '../words.js';
import type { NaiveBook } from './naive-book.js';

/** How the model says a command ends: `accepted`, `already`, or the code of a refusal. */
export type Verdict = string;

const COUNTS: Record<string, readonly Cause[]> = {
  credit: ['repayment', 'return', 'write-off'],
  transaction: ['repayment', 'return', 'settlement', 'write-off'],
};

type Placed = {
  readonly command: OrderCommand;
  readonly effective: Instant;
  readonly perLine?: readonly { line: LineKind; amount: number }[];
};

export interface NaiveOrder {
  readonly orderId: string;
  readonly booked: boolean;
  readonly amount: number;
  readonly lines: readonly LineKind[];
  readonly expiresAt: Instant;
  ended?: 'voided' | 'expired';
  readonly accepted: Placed[];
}

/** The order commands, decided by reading all that was accepted before. */
export class NaiveOrders {
  readonly orders = new Map<string, NaiveOrder>();

  constructor(
    private readonly book: NaiveBook,
    private readonly capturesBlockedBy: (line: LineKind) => number,
    private readonly isLapsed: (line: LineKind) => boolean,
    private readonly expiryOf: (now: Instant, command: CommandOf<'reserve-limit'>) => Instant,
    private readonly isBarred: (command: CommandOf<'reserve-limit'>) => boolean,
  ) {}

  decide(command: OrderCommand & CommandContext, now: Instant): Verdict {
    const effective = command.effectiveAt ?? now;
    if (command.type === 'reserve-limit' || command.type === 'book-limit') return this.place(command, effective, now);
    const order = this.orders.get(command.orderId);
    if (order === undefined) return 'reservation.not-found';
    const verdict = this.change(command, order, effective, now);
    if (verdict === 'accepted') order.accepted.push({ command, effective, perLine: this.lastGivenBack });
    return verdict;
  }

  reservedOf(order: NaiveOrder): number {
    return this.book.sum('reserved', order.lines[0] ?? 'credit', { of: order.orderId });
  }

  expire(order: NaiveOrder, now: Instant): void {
    this.move(order.lines, 'reserved', order.orderId, -this.reservedOf(order), order.expiresAt, now);
    order.ended = 'expired';
  }

  private lastGivenBack: readonly { line: LineKind; amount: number }[] = [];

  private place(command: CommandOf<'reserve-limit'> | CommandOf<'book-limit'>, effective: Instant, now: Instant): Verdict {
    const booked = command.type === 'book-limit';
    const lines = (['credit', 'transaction'] as const).filter(
      (line) => command.lines?.includes(line) ?? this.book.isOpen(line),
    );
    const before = this.orders.get(command.orderId);
    if (before !== undefined) {
      const same = before.amount === command.amount && (command.lines === undefined || String(before.lines) === String(lines));
      return same ? 'already' : 'order.conflict';
    }
    if (lines.length === 0 || lines.some((line) => !this.book.isOpen(line) || this.isLapsed(line))) return 'line.not-open';
    if (effective > now || lines.some((line) => effective < this.book.termsMoment(line))) return 'effective-time.out-of-order';
    if (command.type === 'reserve-limit' && this.isBarred(command)) return 'order.not-possible';
    if (!booked && lines.some((line) => this.book.lowestAvailableSince(line, effective) < command.amount))
      return 'limit.insufficient';
    const expiresAt = command.type === 'reserve-limit' ? this.expiryOf(now, command) : '9999';
    this.orders.set(command.orderId, {
      orderId: command.orderId,
      booked,
      amount: command.amount,
      lines,
      expiresAt,
      accepted: [{ command, effective }],
    });
    this.move(lines, booked ? 'used' : 'reserved', command.orderId, command.amount, effective, now);
    return 'accepted';
  }

  private change(
    command: Exclude<OrderCommand, { type: 'reserve-limit' | 'book-limit' }>,
    order: NaiveOrder,
    effective: Instant,
    now: Instant,
  ): Verdict {
    const repeat = repeatOf(command, order);
    if (repeat !== undefined) return repeat;
    const reserved = this.reservedOf(order);
    if (command.type === 'capture-limit' || command.type === 'void-limit') {
      if (order.ended === 'expired') return 'reservation.expired';
      if (order.ended === 'voided') return command.type === 'void-limit' ? 'already' : 'reservation.not-open';
      if (reserved === 0) return 'reservation.not-open';
      if (command.type === 'capture-limit' && command.amount > reserved) return 'capture.exceeds-reserved';
    }
    const earliest = this.earliestFor(command, order);
    if (earliest === undefined) return 'replenishment.not-found';
    if (effective > now || effective < earliest || order.lines.some((line) => effective < this.book.termsMoment(line)))
      return 'effective-time.out-of-order';
    return this.apply(command, order, reserved, effective, now);
  }

  private apply(
    command: Exclude<OrderCommand, { type: 'reserve-limit' | 'book-limit' }>,
    order: NaiveOrder,
    reserved: number,
    effective: Instant,
    now: Instant,
  ): Verdict {
    const move = (account: 'reserved' | 'used', amount: number, lines: readonly LineKind[] = order.lines): void =>
      this.move(lines, account, order.orderId, amount, effective, now);
    this.lastGivenBack = [];
    if (command.type === 'capture-limit') {
      if (order.lines.some((line) => this.isBlocked(line, command.amount))) return 'limit.insufficient';
      move('reserved', -command.amount);
      move('used', command.amount);
    } else if (command.type === 'void-limit') {
      move('reserved', -reserved);
      order.ended = 'voided';
    } else if (command.type === 'replenish-limit') {
      const counting = order.lines.filter((line) => COUNTS[line]?.includes(command.cause));
      const open = (line: LineKind): number => this.book.sum('used', line, { of: order.orderId });
      const most = Math.max(0, ...counting.map(open));
      if (command.amount > most && (command.cause === 'return' || command.cause === 'write-off'))
        return 'replenishment.exceeds-captured';
      this.lastGivenBack = counting.map((line) => ({ line, amount: Math.min(command.amount, open(line)) }));
      for (const back of this.lastGivenBack) move('used', -back.amount, [back.line]);
    } else {
      const paid = order.accepted.find(
        ({ command: each }) => each.type === 'replenish-limit' && each.replenishmentId === command.replenishmentId,
      );
      for (const back of paid?.perLine ?? []) move('used', back.amount, [back.line]);
    }
    return 'accepted';
  }

  private isBlocked(line: LineKind, amount: number): boolean {
    const blocked = this.capturesBlockedBy(line);
    const { used, effective } = this.book.numbers(line);
    return blocked > 0 && used + amount > effective - blocked;
  }

  /** The moment of what the command depends on; `undefined` for a reversal of nothing known. */
  private earliestFor(
    command: Exclude<OrderCommand, { type: 'reserve-limit' | 'book-limit' }>,
    order: NaiveOrder,
  ): Instant | undefined {
    if (command.type === 'capture-limit' || command.type === 'void-limit') return order.accepted[0]?.effective;
    const moments = (wanted: (each: OrderCommand) => boolean): Instant[] =>
      order.accepted.filter(({ command: each }) => wanted(each)).map(({ effective }) => effective);
    if (command.type === 'reverse-replenishment') {
      return moments((each) => each.type === 'replenish-limit' && each.replenishmentId === command.replenishmentId)[0];
    }
    const uses = moments((each) =>
      ['reserve-limit', 'book-limit', 'capture-limit', 'reverse-replenishment'].includes(each.type),
    );
    return uses.sort().at(-1);
  }

  private move(
    lines: readonly LineKind[],
    account: 'reserved' | 'used',
    of: string,
    amount: number,
    effective: Instant,
    now: Instant,
  ): void {
    for (const line of lines) this.book.put({ recorded: now, effective, line, account, of, amount });
  }
}

/** What a business id that was seen before answers; `undefined` for a new one. */
function repeatOf(command: OrderCommand, order: NaiveOrder): Verdict | undefined {
  for (const { command: before } of order.accepted) {
    if (command.type === 'capture-limit' && before.type === 'capture-limit' && before.captureId === command.captureId) {
      return before.amount === command.amount ? 'already' : 'id.conflict';
    }
    if (
      command.type === 'replenish-limit' &&
      before.type === 'replenish-limit' &&
      before.replenishmentId === command.replenishmentId
    ) {
      return before.amount === command.amount && before.cause === command.cause ? 'already' : 'id.conflict';
    }
    if (command.type === 'reverse-replenishment' && before.type === 'reverse-replenishment') {
      if (before.reversalId === command.reversalId)
        return before.replenishmentId === command.replenishmentId ? 'already' : 'id.conflict';
      if (before.replenishmentId === command.replenishmentId) return 'id.conflict';
    }
  }
  return undefined;
}
