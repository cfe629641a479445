import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { assert, type Clock, type Instant } from '@limit-ledger/kernel';
import { CLOCK } from '@limit-ledger/platform';
import { DEFAULT_POLICY, healthCheckOf, INSIGHT, type HealthFigure, type RiskView } from '@limit-ledger/risk-domain';
import { PoliciesInForce } from '../in-force/policies-in-force.js';
import { riskStream } from '../merchant-risk-stream.js';
import type { RiskRunner } from '../risk-runner.js';
import { RISK_RUNNER } from '../tokens.js';
import type { HealthCheckBody, HealthFigureBody, HealthLineBody } from './bodies/health-check-body.js';
import type { TextsBody } from './bodies/texts-body.js';
import { HealthCheckQuery } from './insight.query.js';

/** Answers by the targets of the policy in force, or of the one that ships where that names none. */
@QueryHandler(HealthCheckQuery)
export class HealthCheckQueryHandler implements IQueryHandler<HealthCheckQuery> {
  constructor(
    @Inject(RISK_RUNNER) private readonly runner: Pick<RiskRunner, 'present'>,
    @Inject(PoliciesInForce) private readonly policies: Pick<PoliciesInForce, 'rulesAt'>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws what the runner throws. */
  async execute({ merchantId }: HealthCheckQuery): Promise<HealthCheckBody> {
    const { view } = await this.runner.present(riskStream(merchantId), INSIGHT);
    const { revision, latestDay, isStale, readings } = view;
    const targets = this.policies.rulesAt(this.clock.now()).values.healthCheck ?? DEFAULT_POLICY.healthCheck;
    assert(
      readings !== undefined && targets !== undefined,
      'the part that was asked for, and the targets that ship, are there',
    );
    const figures = healthCheckOf(readings, targets).map(figureBody);
    return { merchantId, revision, latestDay, isStale, lines: linesOf(view), figures };
  }
}

function linesOf({ lines, episodes }: RiskView): readonly HealthLineBody[] {
  const ends = (line: string): Instant | undefined =>
    episodes
      .filter((each) => each.line === line || each.line === 'all')
      .flatMap(({ unconfirmedEndsAt }) => unconfirmedEndsAt ?? [])
      .toSorted()[0];
  return lines.map(({ line, effective, reserved, used, available }) => ({
    line,
    available,
    frozen: effective - reserved - used - available,
    nextReleaseAt: ends(line),
  }));
}

const figureBody = ({ titles, whatToDo, ...figure }: HealthFigure): HealthFigureBody => ({
  ...figure,
  title: textsBody(titles),
  ...(whatToDo !== undefined && { whatToDo: textsBody(whatToDo) }),
});

const textsBody = ({ zh, en }: HealthFigure['titles']): TextsBody => ({ 'zh-CN': zh, en });
