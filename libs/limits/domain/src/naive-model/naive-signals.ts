import type { Instant } from '@limit-ledger/kernel';
import type { CommandContext, CommandOf } from '../commands.js';
import type {
  ApplySignal,
  ClearSignal,
  EaseSignal,
  NoteStep,
  SignalCommand,
  SignalConsequence,
  WidenSignal,
} from '../signal-commands.js';
import type { LineKind } from '../words.js';
import type { NaiveBook } from './naive-book.js';
import type { Verdict } from './naive-orders.js';
import { remainingOf, share, type NaiveFreeze, type NaiveTerms } from './naive-terms.js';

interface Placed {
  readonly rule: string;
  readonly unconfirmedEndsAt: Instant | undefined;
}

/** What rules place, by the beginner's terms: it keeps all that it was ever told. */
export class NaiveSignals {
  private readonly told: SignalCommand[] = [];
  private readonly frozen = new Map<string, Placed>();
  private readonly reduced = new Map<string, Placed>();
  /** What was told by each rule on its line, by the signal that told it last. */
  private readonly notices = new Map<string, string>();
  private readonly steps = new Map<string, Map<string, number>>();
  private readonly confirmations = new Map<string, CommandOf<'confirm-freeze'>[]>();

  constructor(
    private readonly terms: NaiveTerms,
    private readonly book: NaiveBook,
  ) {}

  decide(command: SignalCommand & CommandContext, now: Instant): Verdict {
    switch (command.type) {
      case 'apply-signal':
        return this.apply(command, now);
      case 'widen-signal':
        return this.widen(command);
      case 'ease-signal':
        return this.ease(command, now);
      case 'note-step':
        return this.note(command);
      default:
        return this.clear(command, now);
    }
  }

  confirm(command: CommandOf<'confirm-freeze'>, now: Instant): Verdict {
    const freeze = this.terms.freezes.get(command.freezeId);
    if (freeze === undefined) return 'freeze.not-found';
    const known = this.confirmations.get(command.freezeId) ?? [];
    if (known.some(({ confirmId }) => confirmId === command.confirmId)) return 'already';
    const effective = command.effectiveAt ?? now;
    if (effective > now || effective < freeze.effective) return 'effective-time.out-of-order';
    this.confirmations.set(command.freezeId, [...known, command]);
    return 'accepted';
  }

  /** Freezes that end because nobody has confirmed them. */
  unconfirmed(now: Instant): { at: Instant; happen: () => void }[] {
    return [...this.frozen].flatMap(([id, placed]) => {
      const at = placed.unconfirmedEndsAt;
      if (at === undefined || this.confirmations.has(id) || !this.isUnder(id)) return [];
      return [{ at, happen: () => this.release(id, this.latestTerms(id, at), now) }];
    });
  }

  private apply(command: ApplySignal & CommandContext, now: Instant): Verdict {
    if (this.isSeen(command)) return 'already';
    this.told.push(command);
    for (const consequence of command.consequences) this.place(command, consequence, now);
    this.bar(command, now);
    return 'accepted';
  }

  private place(command: ApplySignal & CommandContext, { kind, line, limit, ...part }: SignalConsequence, now: Instant): void {
    const { signalId, rule, reasonCode, policy, unconfirmedEndsAt } = command;
    const placed = { rule, unconfirmedEndsAt };
    const content = { line: line as LineKind, reasonCode, risk: true, policy, ...part };
    if (kind === 'freeze') {
      const asked = { type: 'freeze-limit' as const, ...content, freezeId: signalId };
      if (!this.terms.freezes.has(signalId) && this.terms.decide(asked, now) === 'accepted') this.frozen.set(signalId, placed);
    } else if ((kind === 'reduce' || kind === 'reduce-to') && line !== 'all' && !this.terms.reductions.has(signalId)) {
      const amount = kind === 'reduce' ? {} : { amount: this.downTo(content.line, limit ?? 0, rule) };
      const asked = { type: 'reduce-line' as const, ...content, ...amount, reductionId: signalId };
      if (this.terms.decide(asked, now) === 'accepted') this.reduced.set(signalId, placed);
    } else if (kind === 'warn' && line !== 'all' && this.book.isOpen(content.line)) {
      this.notices.set(`${rule}:${command.line}`, signalId);
    }
  }

  /** Whoever is barred is part of the freeze that the signal placed, else of one that holds no line. */
  private bar(signal: ApplySignal & CommandContext, now: Instant): void {
    const { signalId, rule, line, reasonCode, policy, unconfirmedEndsAt, consequences } = signal;
    const { parties = [] } = consequences.find(({ kind }) => kind === 'freeze-pair') ?? {};
    if (parties.length === 0) return;
    if (!this.terms.freezes.has(signalId)) {
      const command = { type: 'freeze-limit' as const, freezeId: signalId, line, reasonCode, risk: true, policy };
      const nothing = { releaseAt: undefined, covered: [], releases: [], barred: [] };
      this.terms.freezes.set(signalId, { command, effective: now, ...nothing });
      this.frozen.set(signalId, { rule, unconfirmedEndsAt });
    }
    const freeze = this.terms.freezes.get(signalId);
    if (this.frozen.has(signalId) && freeze !== undefined) freeze.barred = parties;
  }

  private widen({ signalId, parties, ...signal }: WidenSignal): Verdict {
    const freeze = this.terms.freezes.get(signalId);
    if (freeze === undefined || !this.frozen.has(signalId)) return this.isSeen(signal) ? 'already' : 'accepted';
    const known = freeze.barred.map((each) => JSON.stringify([each.kind, each.ref]));
    const added = parties.filter(({ kind, ref }) => !known.includes(JSON.stringify([kind, ref])));
    if (!this.isUnder(signalId) || added.length === 0) return 'already';
    freeze.barred = [...freeze.barred, ...added];
    return 'accepted';
  }

  private downTo(line: LineKind, limit: number, rule: string): number {
    const others = [...this.reduced].filter(([, placed]) => placed.rule === rule).map(([id]) => this.terms.reductions.get(id));
    const standing = others.filter((each) => each?.command.line === line && each.restored === undefined);
    const taken = standing.reduce((total, each) => total + (each?.amount ?? 0), 0);
    return Math.max(0, this.book.sum('approved', line) - limit - taken);
  }

  private ease({ signalId, step, releasesBasisPoints, ...signal }: EaseSignal, now: Instant): Verdict {
    const placed = this.frozen.get(signalId);
    if (placed === undefined) return this.isSeen(signal) ? this.note({ signalId, step, ...signal }) : 'accepted';
    const steps = this.stepsOf(signalId);
    if (!this.isUnder(signalId) || steps.has(step)) return 'already';
    steps.set(step, releasesBasisPoints);
    const whole = [...steps.values()].reduce((sum, each) => sum + each, 0) >= 10_000;
    this.release(signalId, now, now, whole ? undefined : releasesBasisPoints);
    return 'accepted';
  }

  private note({ signalId, step, rule, line }: Omit<NoteStep, 'type'>): Verdict {
    const steps = this.stepsOf(signalId);
    const isOpen = this.isFrozen(signalId) || this.isReduced(signalId) || this.isTold(signalId, `${rule}:${line}`);
    if (!isOpen || steps.has(step)) return 'already';
    steps.set(step, 0);
    return 'accepted';
  }

  private stepsOf(signalId: string): Map<string, number> {
    const steps = this.steps.get(signalId) ?? new Map<string, number>();
    this.steps.set(signalId, steps);
    return steps;
  }

  private clear(command: ClearSignal & CommandContext, now: Instant): Verdict {
    const { signalId, reasonCode, policy } = command;
    const isNew = !this.isSeen(command);
    this.told.push(command);
    const key = `${command.rule}:${command.line}`;
    const [isFrozen, isReduced] = [this.isFrozen(signalId), this.isReduced(signalId)];
    const isTold = this.isTold(signalId, key);
    if (this.notices.get(key) === signalId) this.notices.delete(key);
    if (isFrozen) this.release(signalId, now, now);
    const restore = { type: 'restore-reduction' as const, reductionId: signalId, restoreId: signalId, reasonCode, policy };
    if (isReduced) this.terms.decide(restore, now);
    return isNew || isFrozen || isReduced || isTold ? 'accepted' : 'already';
  }

  private isFrozen(signalId: string): boolean {
    return this.frozen.has(signalId) && this.isUnder(signalId);
  }

  private isReduced(signalId: string): boolean {
    return this.reduced.has(signalId) && this.terms.reductions.get(signalId)?.restored === undefined;
  }

  /** What is told is over with what was placed beside it. */
  private isTold(signalId: string, key: string): boolean {
    if (this.notices.get(key) !== signalId) return false;
    const isPlaced = this.frozen.has(signalId) || this.reduced.has(signalId);
    return !isPlaced || this.isFrozen(signalId) || this.isReduced(signalId);
  }

  private isSeen({ rule, line, episode }: Pick<SignalCommand, 'rule' | 'line' | 'episode'>): boolean {
    return this.told.some((each) => each.rule === rule && each.line === line && each.episode >= episode);
  }

  private isUnder(signalId: string): boolean {
    const bars = (this.terms.freezes.get(signalId)?.barred.length ?? 0) > 0;
    return bars || this.coveredBy(signalId).some((each) => !each.over);
  }

  private release(signalId: string, effective: Instant, now: Instant, basisPoints?: number): void {
    for (const each of this.coveredBy(signalId)) {
      const most = remainingOf(each);
      const amount = basisPoints === undefined ? most : Math.min(most, share(each.resolved, basisPoints));
      if (!each.over) this.terms.put(each.line, 'frozen', signalId, -amount, effective, now);
      each.released += amount;
      each.ended ||= remainingOf(each) === 0;
      each.over ||= each.ended;
    }
    const freeze = this.terms.freezes.get(signalId);
    if (freeze !== undefined && basisPoints === undefined) freeze.barred = [];
  }

  private latestTerms(signalId: string, at: Instant): Instant {
    const moments = this.coveredBy(signalId).map(({ line }) => this.book.termsMoment(line));
    return [at, ...moments].sort().at(-1) ?? at;
  }

  private coveredBy(signalId: string): NaiveFreeze['covered'] {
    return this.terms.freezes.get(signalId)?.covered ?? [];
  }
}
