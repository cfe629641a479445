import { addSeconds, type Instant } from '@limit-ledger/kernel';
import type { CommandContext, CommandOf, LimitCommand, OrderCommand, TermsCommand } from '../commands.js';
import type { SignalCommand } from '../signal-commands.js';
import type { LineKind } from '../words.js';
import { NaiveBook } from './naive-book.js';
import { NaiveSignals } from './naive-signals.js';
import { NaiveOrders, type NaiveOrder, type Verdict } from './naive-orders.js';
import { NaiveTerms, remainingOf, type NaiveIncrease } from './naive-terms.js';

const ORDER_COMMANDS = [
  'reserve-limit',
  'capture-limit',
  'void-limit',
  'replenish-limit',
  'reverse-replenishment',
  'book-limit',
];

const SIGNAL_COMMANDS = ['apply-signal', 'widen-signal', 'ease-signal', 'note-step', 'clear-signal'];

/** The whole naive model: the moments that come due, then the command. */
export class NaiveLedger {
  readonly book = new NaiveBook();
  readonly terms = new NaiveTerms(this.book);
  readonly signals = new NaiveSignals(this.terms, this.book);
  readonly orders = new NaiveOrders(
    this.book,
    (line) => this.blockingCapture(line),
    (line) => this.terms.lapsed.has(line),
    (now, command) => addSeconds(now, command.ttlSeconds ?? 1_800),
    (command) => this.isBarred(command),
  );

  decide(command: LimitCommand, now: Instant): Verdict {
    this.comeDue(now);
    const verdict = this.decideNow(command, now);
    this.comeDue(now);
    return verdict;
  }

  private decideNow(command: LimitCommand, now: Instant): Verdict {
    if (ORDER_COMMANDS.includes(command.type)) return this.orders.decide(command as OrderCommand & CommandContext, now);
    if (SIGNAL_COMMANDS.includes(command.type)) return this.signals.decide(command as SignalCommand & CommandContext, now);
    if (command.type === 'confirm-freeze') return this.signals.confirm(command, now);
    return this.terms.decide(command as TermsCommand & CommandContext, now);
  }

  /** Everything whose moment has come, the earliest first. */
  comeDue(now: Instant): void {
    for (let next = this.nextDue(now); next !== undefined; next = this.nextDue(now)) next.happen();
  }

  private nextDue(now: Instant): { at: Instant; happen: () => void } | undefined {
    const due: { at: Instant; happen: () => void }[] = [];
    for (const order of this.orders.orders.values()) {
      if (!order.booked && order.ended === undefined && this.orders.reservedOf(order) > 0)
        due.push({ at: order.expiresAt, happen: () => this.expire(order, now) });
    }
    for (const increase of this.terms.increases.values()) due.push(...this.momentsOf(increase, now));
    for (const freeze of this.terms.freezes.values()) {
      const at = freeze.releaseAt;
      if (at !== undefined && freeze.covered.some((each) => !each.ended))
        due.push({ at, happen: () => this.terms.releaseAll(freeze, at, now) });
    }
    due.push(...this.signals.unconfirmed(now));
    for (const [line, at] of this.terms.validUntil) {
      if (!this.terms.lapsed.has(line)) due.push({ at, happen: () => this.terms.lapsed.add(line) });
    }
    return due.filter(({ at }) => at <= now).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
  }

  private momentsOf(increase: NaiveIncrease, now: Instant): { at: Instant; happen: () => void }[] {
    const { command } = increase;
    const move = (status: 'started' | 'ended', amount: number, at: Instant): void => {
      increase.status = status;
      this.terms.put(command.line, 'temporary', command.increaseId, amount, at, now);
      if (amount !== 0) this.terms.resolveFloating(at, now);
    };
    if (increase.status === 'ended') return [];
    if (increase.status === 'started')
      return [{ at: command.until, happen: () => move('ended', -command.amount, command.until) }];
    const from = [command.from, increase.grantedAt, this.book.termsMoment(command.line)].sort().at(-1) ?? '';
    const starts = !this.isHeldByRisk(command.line) && from < command.until;
    return starts
      ? [{ at: from, happen: () => move('started', command.amount, from) }]
      : [{ at: command.until, happen: () => move('ended', 0, command.until) }];
  }

  private expire(order: NaiveOrder, now: Instant): void {
    this.orders.expire(order, now);
  }

  private isHeldByRisk(line: LineKind): boolean {
    const frozen = [...this.terms.freezes.values()].some(
      ({ command, covered }) => command.risk === true && covered.some((each) => each.line === line && !each.ended),
    );
    return (
      frozen ||
      [...this.terms.reductions.values()].some(
        ({ command, restored }) => command.risk === true && command.line === line && restored === undefined,
      )
    );
  }

  private isBarred({ buyerRef, deviceRef, accountRef }: CommandOf<'reserve-limit'>): boolean {
    const refs = { buyer: buyerRef, device: deviceRef, account: accountRef };
    return [...this.terms.freezes.values()].some(({ barred }) => barred.some(({ kind, ref }) => refs[kind] === ref));
  }

  private blockingCapture(line: LineKind): number {
    return [...this.terms.freezes.values()]
      .filter(({ command }) => command.blocks?.includes('capture'))
      .flatMap(({ covered }) => covered.filter((each) => each.line === line))
      .reduce((total, each) => total + remainingOf(each), 0);
  }
}
