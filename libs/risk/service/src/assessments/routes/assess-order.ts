import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { requestInvalid, Roles, WriteOrigin, type Answer, type Origin } from '@limit-ledger/platform';
import type { AskedAssessment } from '@limit-ledger/risk-domain';
import { answerOf } from '../answers/answer.js';
import { assessmentAnswer } from '../answers/assessment-answer.js';
import { AssessmentBody } from '../answers/bodies/assessment-body.js';
import { ConsumerRequest } from '../commands/consumer-request.js';
import { AssessOrderBody } from './assess-order-body.js';
import { AssessmentsRoute, WriteOperation } from './consumer-route.js';

@AssessmentsRoute('v1/assessments')
export class AssessOrderRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @Roles('service')
  @WriteOperation({
    summary: 'Assess a consumer before an order in instalments',
    status: 201,
    body: AssessmentBody,
    refusals: [
      'id.conflict',
      'assessment.conflict',
      'assessment.not-in-force',
      'assessment.currency-unknown',
      'score.provider-unknown',
      'score.scale-unknown',
      'score.out-of-scale',
      'consent.in-future',
    ],
    key: 'optional',
  })
  async assess(@Body() body: AssessOrderBody, @WriteOrigin() origin: Origin): Promise<Answer> {
    const { consumerRef, amount, downPayment = 0 } = body;
    if (downPayment >= amount) throw requestInvalid('downPayment must be below amount');
    const request = new ConsumerRequest(consumerRef, { type: 'assess-order', content: contentOf(body) }, origin);
    return answerOf(await this.commandBus.execute(request), assessmentAnswer);
  }
}

function contentOf({ consumerRef: _of, score, consent, ...asked }: AssessOrderBody): AskedAssessment {
  return { ...asked, score: { ...score }, consent: { ...consent } };
}
