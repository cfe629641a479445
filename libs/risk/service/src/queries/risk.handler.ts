import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { addSeconds, SECONDS_AN_HOUR } from '@limit-ledger/kernel';
import type { Episode } from '@limit-ledger/risk-domain';
import type { RiskBody, RiskEpisodeBody } from '../answers/bodies/risk-body.js';
import { riskStream } from '../merchant-risk-stream.js';
import type { RiskRunner } from '../risk-runner.js';
import { RISK_RUNNER } from '../tokens.js';
import { RiskQuery } from './risk.query.js';

/** Answers from the one writer: never older than what was answered before. */
@QueryHandler(RiskQuery)
export class RiskQueryHandler implements IQueryHandler<RiskQuery> {
  constructor(@Inject(RISK_RUNNER) private readonly runner: Pick<RiskRunner, 'present'>) {}

  /** Throws what the runner throws. */
  async execute({ merchantId }: RiskQuery): Promise<RiskBody> {
    const { view } = await this.runner.present(riskStream(merchantId));
    const { revision, latestDay, observedAt, isStale, rating, fedRating, lines, episodes, muted } = view;
    return {
      merchantId,
      revision,
      latestDay,
      observedAt,
      isStale,
      rating,
      fedRating,
      lines: lines.map(({ line, approved, effective, reserved, used, available }) => ({
        line,
        approved,
        effective,
        reserved,
        used,
        available,
      })),
      episodes: episodes.map(episodeBody),
      muted,
    };
  }
}

function episodeBody(episode: Episode): RiskEpisodeBody {
  const { signalId, rule, line, policyVersion, reasonCode, raisedAt, consequences, checklist, stepsDone } = episode;
  return {
    signalId,
    rule,
    line,
    policyVersion,
    reasonCode,
    raisedAt,
    consequences,
    checklist: checklist.map(({ step, dueHours }) => ({
      step,
      isDone: stepsDone.includes(step),
      dueAt: dueHours === undefined ? undefined : addSeconds(raisedAt, dueHours * SECONDS_AN_HOUR),
    })),
    unconfirmedEndsAt: episode.unconfirmedEndsAt,
    decideBy: episode.decideBy,
  };
}
