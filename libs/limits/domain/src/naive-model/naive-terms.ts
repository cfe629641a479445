import { startOfBusinessDay, type Instant } from '@limit-ledger/kernel';
import type { CommandContext, CommandOf, TermsCommand } from '../commands.js';
import type { Party } from '../party.js';
import type { LineKind } from '../words.js';
import type { Account, NaiveBook } from './naive-book.js';
import type { Verdict } from './naive-orders.js';

type FreezeCommand = CommandOf<'freeze-limit'>;
/** `over` where it was released to nothing; `ended` where nothing of it stands, also of one that found nothing to freeze. */
type Covered = { line: LineKind; resolved: number; released: number; ended: boolean; over: boolean };

export interface NaiveFreeze {
  readonly command: FreezeCommand;
  readonly effective: Instant;
  readonly releaseAt: Instant | undefined;
  readonly covered: Covered[];
  readonly releases: CommandOf<'release-freeze'>[];
  /** Whose orders it holds back. */
  barred: readonly Party[];
}
export interface NaiveIncrease {
  readonly grantedAt: Instant;
  readonly command: CommandOf<'grant-temporary-increase'>;
  status: 'granted' | 'started' | 'ended';
}
export interface NaiveReduction {
  readonly command: CommandOf<'reduce-line'>;
  readonly amount: number;
  readonly effective: Instant;
  restored?: string;
}

export const remainingOf = ({ resolved, released }: Covered): number => Math.max(0, resolved - released);

/** What a command asked for, to compare a repeat with. */
const askedOf = (command: CommandContext): string => {
  const asked = { floating: false, blocks: [], ...command, policy: undefined, effectiveAt: undefined, risk: undefined };
  return JSON.stringify(Object.entries(asked).sort());
};

/** Half to even, by whole numbers. */
export function share(amount: number, basisPoints: number): number {
  const product = BigInt(amount) * BigInt(basisPoints);
  const floor = product / 10_000n;
  const rest = product % 10_000n;
  return Number(rest > 5_000n || (rest === 5_000n && floor % 2n === 1n) ? floor + 1n : floor);
}

/** Lines, freezes, reductions and increases. */
export class NaiveTerms {
  readonly freezes = new Map<string, NaiveFreeze>();
  readonly reductions = new Map<string, NaiveReduction>();
  readonly increases = new Map<string, NaiveIncrease>();
  readonly validUntil = new Map<LineKind, Instant>();
  private readonly adjustments = new Map<string, CommandOf<'adjust-line'>>();
  private readonly opened = new Map<LineKind, CommandOf<'open-line'>>();
  readonly lapsed = new Set<LineKind>();

  constructor(private readonly book: NaiveBook) {}

  decide(command: TermsCommand & CommandContext, now: Instant): Verdict {
    const effective = command.effectiveAt ?? now;
    const put = (line: LineKind, account: Account, of: string, amount: number): void =>
      this.put(line, account, of, amount, effective, now);
    const outOfOrder = (line: LineKind): boolean => effective > now || effective < this.book.termsMoment(line);
    switch (command.type) {
      case 'open-line': {
        const opened = this.opened.get(command.line);
        if (opened !== undefined)
          return opened.approved === command.approved && opened.validUntil === command.validUntil ? 'already' : 'line.exists';
        this.opened.set(command.line, command);
        put(command.line, 'approved', 'line', command.approved);
        if (command.validUntil !== undefined) this.validUntil.set(command.line, startOfBusinessDay(command.validUntil, 1));
        for (const freeze of this.freezes.values()) this.extend(freeze, command.line, effective, now);
        return 'accepted';
      }
      case 'adjust-line': {
        const before = this.adjustments.get(command.adjustmentId);
        if (before !== undefined) return askedOf(before) === askedOf(command) ? 'already' : 'id.conflict';
        if (!this.book.isOpen(command.line)) return 'line.not-open';
        if (outOfOrder(command.line)) return 'effective-time.out-of-order';
        put(command.line, 'approved', 'line', command.approved);
        this.adjustments.set(command.adjustmentId, command);
        return this.resolveFloating(effective, now);
      }
      case 'reduce-line': {
        const before = this.reductions.get(command.reductionId)?.command;
        if (before !== undefined) return askedOf(before) === askedOf(command) ? 'already' : 'id.conflict';
        if (!this.book.isOpen(command.line)) return 'line.not-open';
        if (outOfOrder(command.line)) return 'effective-time.out-of-order';
        const approved = this.book.sum('approved', command.line);
        const amount = command.amount ?? share(approved, command.basisPoints ?? 0);
        this.reductions.set(command.reductionId, { command, amount, effective });
        put(command.line, 'reduced', command.reductionId, amount);
        return this.resolveFloating(effective, now);
      }
      case 'restore-reduction': {
        const reduction = this.reductions.get(command.reductionId);
        if (reduction === undefined) return 'reduction.not-found';
        if (reduction.restored !== undefined)
          return reduction.restored === command.restoreId ? 'already' : 'reduction.conflict';
        if (outOfOrder(reduction.command.line)) return 'effective-time.out-of-order';
        reduction.restored = command.restoreId;
        put(reduction.command.line, 'reduced', command.reductionId, -reduction.amount);
        return this.resolveFloating(effective, now);
      }
      case 'freeze-limit':
        return this.freeze(command, effective, now);
      case 'release-freeze':
        return this.release(command, effective, now);
      case 'grant-temporary-increase': {
        const before = this.increases.get(command.increaseId)?.command;
        if (before !== undefined) return askedOf(before) === askedOf(command) ? 'already' : 'id.conflict';
        if (command.from >= command.until || command.until <= now) return 'request.invalid';
        if (!this.book.isOpen(command.line)) return 'line.not-open';
        if (outOfOrder(command.line)) return 'effective-time.out-of-order';
        this.increases.set(command.increaseId, { grantedAt: effective, command, status: 'granted' });
        return 'accepted';
      }
      default:
        return 'accepted';
    }
  }

  put(line: LineKind, account: Account, of: string, amount: number, effective: Instant, now: Instant): void {
    this.book.put({ recorded: now, effective, line, account, of, amount });
  }

  /** Floating freezes follow effective; what was released stays released. */
  resolveFloating(effective: Instant, now: Instant): Verdict {
    for (const { command, covered } of this.freezes.values()) {
      for (const each of command.floating === true ? covered : []) {
        if (each.ended) continue;
        const before = remainingOf(each);
        each.resolved = share(this.book.numbers(each.line).effective, command.basisPoints ?? 0);
        if (remainingOf(each) !== before)
          this.put(each.line, 'frozen', command.freezeId, remainingOf(each) - before, effective, now);
      }
    }
    return 'accepted';
  }

  releaseAll(freeze: NaiveFreeze, effective: Instant, now: Instant): void {
    for (const each of freeze.covered) {
      if (each.ended) continue;
      this.put(each.line, 'frozen', freeze.command.freezeId, -remainingOf(each), effective, now);
      each.released += remainingOf(each);
      each.ended = each.over = true;
    }
  }

  private freeze(command: FreezeCommand, effective: Instant, now: Instant): Verdict {
    const before = this.freezes.get(command.freezeId)?.command;
    if (before !== undefined) return askedOf(before) === askedOf(command) ? 'already' : 'id.conflict';
    const lines = command.line === 'all' ? this.book.openLines() : [command.line];
    if (lines.length === 0 || lines.some((line) => !this.book.isOpen(line))) return 'line.not-open';
    if (effective > now || lines.some((line) => effective < this.book.termsMoment(line))) return 'effective-time.out-of-order';
    const releaseAt = command.releaseOn === undefined ? undefined : startOfBusinessDay(command.releaseOn);
    if (releaseAt !== undefined && releaseAt <= now) return 'request.invalid';
    const freeze: NaiveFreeze = { command, effective, releaseAt, covered: [], releases: [], barred: [] };
    this.freezes.set(command.freezeId, freeze);
    for (const line of lines) {
      const resolved = command.amount ?? share(this.book.numbers(line).effective, command.basisPoints ?? 0);
      freeze.covered.push({ line, resolved, released: 0, ended: resolved === 0 && command.floating !== true, over: false });
      this.put(line, 'frozen', command.freezeId, resolved, effective, now);
    }
    return 'accepted';
  }

  private release(command: CommandOf<'release-freeze'>, effective: Instant, now: Instant): Verdict {
    const freeze = this.freezes.get(command.freezeId);
    if (freeze === undefined) return 'freeze.not-found';
    const before = freeze.releases.find((each) => each.releaseId === command.releaseId);
    if (before !== undefined)
      return before.line === command.line && before.amount === command.amount ? 'already' : 'id.conflict';
    const bars = freeze.barred.length > 0;
    const named = freeze.covered.filter(
      (each) => (!each.ended || (bars && !each.over)) && (command.line === undefined || each.line === command.line),
    );
    const most = Math.max(0, ...named.map(remainingOf));
    const isNothing = named.length === 0 && !(bars && command.line === undefined);
    if (isNothing || (command.amount ?? 0) > most) return 'freeze.exceeds-remaining';
    if (effective > now || effective < freeze.effective || named.some((each) => effective < this.book.termsMoment(each.line)))
      return 'effective-time.out-of-order';
    freeze.releases.push(command);
    for (const each of named) {
      const amount = Math.min(command.amount ?? remainingOf(each), remainingOf(each));
      this.put(each.line, 'frozen', command.freezeId, -amount, effective, now);
      each.ended = amount === remainingOf(each);
      each.over = each.ended && (command.amount === undefined || amount > 0);
      each.released += amount;
    }
    if (freeze.covered.every((each) => remainingOf(each) === 0)) freeze.barred = [];
    return 'accepted';
  }

  /** A standing freeze of all lines by percentage covers a line opened later. */
  private extend(freeze: NaiveFreeze, line: LineKind, effective: Instant, now: Instant): void {
    const { command, covered } = freeze;
    if (command.line !== 'all' || command.basisPoints === undefined || !covered.some((each) => !each.ended)) return;
    const resolved = share(this.book.numbers(line).effective, command.basisPoints);
    covered.push({ line, resolved, released: 0, ended: resolved === 0 && command.floating !== true, over: false });
    this.put(line, 'frozen', command.freezeId, resolved, effective > freeze.effective ? effective : freeze.effective, now);
  }
}
