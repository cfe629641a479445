import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { TOPICS } from '@limit-ledger/contracts';
import { newEventId, type EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import type { MessageBus } from '@limit-ledger/message-bus';
import {
  CLOCK,
  EVENT_STORE,
  isInfrastructureFailure,
  measureFollower,
  MESSAGE_BUS,
  Metrics,
  Publisher,
  Shutdown,
  startDueRecorder,
  startPublisher,
  startSubscriber,
  VIEW_STORE,
} from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import { Ceilings } from './ceilings/ceilings.js';
import { UnderCeilings } from './ceilings/under-ceilings.js';
import { momentsOf } from './due-moments.js';
import { EpisodeRows } from './episodes/episode-rows.js';
import { EpisodesFollower } from './episodes/episodes-follower.js';
import { evaluateHeldBack } from './held-back/evaluate-held-back.js';
import { HeldBackEvaluations } from './held-back/held-back-evaluations.js';
import { HeldBackRows } from './held-back/held-back-rows.js';
import { LinesToNote } from './lines/lines-to-note.js';
import { PoliciesInForce } from './in-force/policies-in-force.js';
import { seedShippedPolicy } from './in-force/seed-shipped-policy.js';
import { SHIPPED_POLICY_ID } from './in-force/shipped-policy.js';
import { endEpisodes, endEpisodesOfVersion } from './policies/end-episodes-of-version.js';
import { whenLimitsChangeNoteIt, whenLinesAreToldNoteThem } from './policies/when-limits-change-note-it.js';
import type { PolicyRunner } from './policy-runner.js';
import { riskPublicationsOf } from './publishing/risk-publications-of.js';
import type { RiskRunner } from './risk-runner.js';
import { POLICY_RUNNER, RISK_RUNNER } from './tokens.js';

const LIMITS_GROUP = 'risk.limits';
/** Of its own, since its place stays where it is while lines wait to be noted. */
const LINES_GROUP = 'risk.lines';

/** What runs by itself while risk is served, from the start until the last request is answered. */
@Injectable()
export class RunningRisk implements OnApplicationBootstrap {
  private readonly logger = new Logger('RunningRisk');

  constructor(
    @Inject(RISK_RUNNER) private readonly runner: RiskRunner,
    @Inject(POLICY_RUNNER) private readonly policyRunner: PolicyRunner,
    @Inject(PoliciesInForce) private readonly policies: PoliciesInForce,
    @Inject(Ceilings) private readonly ceilings: Ceilings,
    @Inject(UnderCeilings) private readonly underCeilings: UnderCeilings,
    @Inject(LinesToNote) private readonly lines: LinesToNote,
    @Inject(EpisodeRows) private readonly rows: EpisodeRows,
    @Inject(CommandBus) private readonly commandBus: CommandBus,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(VIEW_STORE) private readonly viewStore: ViewStore,
    @Inject(MESSAGE_BUS) private readonly bus: MessageBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(Shutdown) private readonly shutdown: Shutdown,
  ) {}

  /** Nothing is decided before the policies are known. Throws what the stores throw when they are read. */
  async onApplicationBootstrap(): Promise<void> {
    await this.policies.load();
    await this.seed();
    await this.ceilings.load();
    this.followEpisodes(this.evaluateHeldBack());
    this.recordWhatIsDue();
    this.publish();
    this.subscribe();
  }

  /** On a full disk reads go on: then the next start brings the policy. */
  private async seed(): Promise<void> {
    if (this.policies.find(SHIPPED_POLICY_ID) !== undefined) return;
    try {
      await seedShippedPolicy(this.policyRunner);
      await this.policies.catchUp(SHIPPED_POLICY_ID);
    } catch (error) {
      if (!isInfrastructureFailure(error)) throw error;
      this.logger.error({ err: error }, 'the policy that ships could not be brought in: no rule decides until the next start');
    }
  }

  private evaluateHeldBack(): HeldBackEvaluations {
    const { viewStore, policies, clock, commandBus } = this;
    const heldBack = new HeldBackEvaluations({
      rows: new HeldBackRows(viewStore),
      policies,
      clock,
      evaluate: (merchantId, version) => evaluateHeldBack(commandBus, merchantId, version, newEventId()),
      onError: (error) => this.logger.warn({ err: error }, 'what a pause held back could not be evaluated yet'),
    });
    const help = 'Merchants of whom something is to be evaluated that a version held back while it had paused';
    this.metrics.gauge('risk_held_back_waiting', help, () => heldBack.left());
    this.shutdown.add('evaluation of what was held back', () => heldBack.stop());
    heldBack.start();
    return heldBack;
  }

  private followEpisodes(heldBack: HeldBackEvaluations): void {
    const { store, rows, policies, clock, commandBus } = this;
    const follower = new EpisodesFollower({
      store,
      rows,
      policies,
      clock,
      heldBack,
      onChanges: async ({ merchants, raised }) => {
        if (merchants.length > 0) await this.ceilings.countMerchants();
        await this.underCeilings.take(raised);
      },
      onUndone: (version) => endEpisodesOfVersion(commandBus, rows, version, newEventId()),
      onRaisedByUndone: (version, raised) => endEpisodes(commandBus, version, raised, newEventId()),
      onError: (error) => this.logger.warn({ err: error }, 'episodes could not be followed yet'),
    });
    measureFollower(this.metrics, follower, 'risk-episodes');
    this.shutdown.add('follower of episodes', () => follower.stop());
    follower.start();
  }

  private recordWhatIsDue(): void {
    const { store, viewStore, clock, metrics, shutdown, logger, underCeilings } = this;
    const runner = { applyDue: (stream: string) => underCeilings.decide(() => this.runner.applyDue(stream)) };
    startDueRecorder({ context: 'risk', store, viewStore, runner, clock, momentsOf, metrics, shutdown, logger });
  }

  private publish(): void {
    const { store, bus, viewStore, clock, metrics, shutdown, logger } = this;
    const onError = (error: unknown): void => logger.warn({ err: error }, 'events could not be published yet');
    const publisher = new Publisher({
      store,
      bus,
      viewStore,
      clock,
      name: 'risk',
      publicationsOf: riskPublicationsOf,
      onError,
    });
    startPublisher({ publisher, name: 'risk', metrics, shutdown });
  }

  private subscribe(): void {
    const { bus, viewStore, commandBus, lines, metrics, shutdown, logger } = this;
    const watched = { bus, viewStore, metrics, shutdown, logger };
    const topics = [TOPICS.limitEvents];
    startSubscriber({ ...watched, group: LIMITS_GROUP, topics, reactions: whenLimitsChangeNoteIt(commandBus) });
    startSubscriber({
      ...watched,
      group: LINES_GROUP,
      topics: [TOPICS.limitState],
      reactions: whenLinesAreToldNoteThem(lines),
      settle: () => lines.settle(),
    });
    // Added last, it ends first: who stops following waits for what is to be noted.
    shutdown.add('noting of lines', () => lines.close());
  }
}
