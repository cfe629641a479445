import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { assert, assertNever } from '@limit-ledger/kernel';
import {
  INTERNAL_PROBLEM,
  problemDocumentOf,
  problemOf,
  refusalProblem,
  type Actor,
  type ProblemDocument,
} from '@limit-ledger/platform';
import type { MetricResultBody, TakenBody } from '../answers/bodies/metric-result-bodies.js';
import { RISK_REFUSAL_STATUS } from '../answers/refusal-status.js';
import { RiskRequest } from '../commands/risk-request.js';
import type { RiskOutcome } from '../risk-runner.js';
import { observedOf } from './observed-of.js';

export interface FeedOrigin {
  readonly actor: Actor;
  readonly correlationId: string;
}

/** Takes in one item of a feed; a bad one is a problem beside the results of the others. */
@Injectable()
export class TakeObserved {
  private readonly logger = new Logger('TakeObserved');

  constructor(private readonly commandBus: CommandBus) {}

  /** `read` gives the item, or throws what is wrong with its text. Never throws: what went wrong is the item's result. */
  async take(read: () => unknown, origin: FeedOrigin): Promise<MetricResultBody> {
    let merchantId: string | undefined;
    try {
      const observed = observedOf(read());
      merchantId = observed.merchantId;
      // In the order of canonical text, which is written fastest so.
      const asked = { observation: observed.observation, type: 'accept-observation' } as const;
      return takenBody(merchantId, await this.commandBus.execute(new RiskRequest(merchantId, asked, origin)));
    } catch (error) {
      const problem = problemOf(error);
      if (problem === undefined)
        this.logger.error({ err: error, merchant: merchantId }, 'an item of a feed could not be taken in');
      return refusedBody(merchantId, problemDocumentOf(problem ?? INTERNAL_PROBLEM));
    }
  }
}

function takenBody(merchantId: string, outcome: RiskOutcome): TakenBody {
  switch (outcome.kind) {
    case 'already': {
      const { revision, hash } = outcome.head;
      return { merchantId, result: 'already', revision, hash };
    }
    case 'accepted': {
      const [first] = outcome.events;
      const last = outcome.events.at(-1);
      assert(first?.type === 'observation-accepted' && last !== undefined, 'an observation is taken in by an event of its own');
      const signals = outcome.events.flatMap((event) => (event.type === 'signal-raised' ? [event.data.signalId] : []));
      const { revision, hash } = last;
      return { merchantId, result: first.data.standing, ...(signals.length > 0 && { signals }), revision, hash };
    }
    case 'rejected':
      throw refusalProblem(outcome, RISK_REFUSAL_STATUS);
    default:
      return assertNever(outcome);
  }
}

const refusedBody = (merchantId: string | undefined, problem: ProblemDocument): MetricResultBody =>
  merchantId === undefined ? problem : { merchantId, ...problem };
