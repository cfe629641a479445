import { Inject, Injectable } from '@nestjs/common';
import { newEventId } from '@limit-ledger/event-store';
import { envelopeOf } from '@limit-ledger/platform';
import { policyStream } from '@limit-ledger/risk-domain';
import type { RaisedEpisode } from '../episodes/episode-rows.js';
import { PoliciesInForce } from '../in-force/policies-in-force.js';
import type { PolicyRunner } from '../policy-runner.js';
import { POLICY_RUNNER } from '../tokens.js';
import { Ceilings, type Exceeded } from './ceilings.js';

const ORIGIN = { subject: 'ceiling', role: 'product' };

/** To be told each time work was decided: whether it opens something. What opens nothing makes room before it is durable. */
export type OnDecided = (opens: boolean) => void;

/**
 * Lets no more commands be decided than there is room below the ceilings, less those that were and opened something that is
 * not stored yet: a feed that makes a rule fire on every merchant must not have frozen a thousand before anybody counts. A
 * version beyond its ceiling pauses before the next command.
 */
@Injectable()
export class UnderCeilings {
  private underWay = 0;
  /** Who came first is let in first. */
  private readonly waiting: (() => void)[] = [];
  private pausing: Promise<void> | undefined;

  constructor(
    @Inject(Ceilings) private readonly ceilings: Ceilings,
    @Inject(PoliciesInForce) private readonly policies: Pick<PoliciesInForce, 'catchUp'>,
    @Inject(POLICY_RUNNER) private readonly runner: Pick<PolicyRunner, 'execute'>,
  ) {}

  /**
   * Does the work when there is room; what it opens, by a command or by the clock, is counted as it is stored. Throws what it
   * throws, and what pausing throws.
   */
  async decide<Result>(work: (onDecided: OnDecided) => Promise<Result>): Promise<Result> {
    if (this.waiting.length === 0 && this.hasRoom()) this.underWay += 1;
    else await this.turn();
    let isCounted = true;
    const mayOpen = (opens: boolean): void => {
      if (opens === isCounted) return;
      isCounted = opens;
      this.underWay += opens ? 1 : -1;
      if (!opens) this.letIn();
    };
    try {
      const result = await work(mayOpen);
      await this.pauseBeyond();
      return result;
    } finally {
      mayOpen(false);
    }
  }

  /** Counts what was opened, here or elsewhere, and pauses what opened too much. Throws what the runner throws. */
  async take(raised: readonly RaisedEpisode[]): Promise<void> {
    this.ceilings.count(raised);
    await this.pauseBeyond();
  }

  private async pauseBeyond(): Promise<void> {
    while (this.ceilings.room() < 0 && this.ceilings.exceeded().length > 0) {
      this.pausing ??= this.pauseAll().finally(() => (this.pausing = undefined));
      await this.pausing;
    }
  }

  private hasRoom(): boolean {
    return this.underWay === 0 || this.underWay < this.ceilings.room();
  }

  /** Settles when it is let in, and counts as under way by then. */
  private turn(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private letIn(): void {
    while (this.waiting.length > 0 && this.hasRoom()) {
      this.underWay += 1;
      this.waiting.shift()?.();
    }
  }

  private async pauseAll(): Promise<void> {
    for (const exceeded of this.ceilings.exceeded()) await this.pause(exceeded);
  }

  private async pause({ policyId, version, raised, allowed }: Exceeded): Promise<void> {
    const stream = policyStream(policyId);
    const command = { type: 'pause-policy', version, raised, allowed } as const;
    const of = { stream, about: policyId, operation: command.type, body: { version, raised, allowed }, command };
    await this.runner.execute(envelopeOf(of, { ...ORIGIN, correlationId: newEventId() }));
    await this.policies.catchUp(policyId);
  }
}
