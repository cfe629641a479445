import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  BusinessDateField,
  Example,
  IdField,
  OneOfField,
  Roles,
  WriteOrigin,
  type Answer,
  type Origin,
} from '@limit-ledger/platform';
import type { RepaymentOutcome } from '@limit-ledger/risk-domain';
import { answerOf } from '../answers/answer.js';
import { REPAYMENT_OUTCOMES, RepaymentBody } from '../answers/bodies/repayment-body.js';
import { repaymentAnswer } from '../answers/repayment-answer.js';
import { ConsumerRequest } from '../commands/consumer-request.js';
import { ConsumerRef, ConsumerRoute, WriteOperation } from './consumer-route.js';

export class NoteRepaymentBody {
  @Example('plan-1-instalment-1')
  @IdField('The repayment; recognised for ever.')
  readonly repaymentId!: string;

  @Example('2026-11-20')
  @BusinessDateField('Date by which it was to be paid, in Asia/Shanghai.')
  readonly dueOn!: string;

  @Example('on-time')
  @OneOfField('How it was paid: by that day, later, or not.', REPAYMENT_OUTCOMES)
  readonly outcome!: RepaymentOutcome;
}

@ConsumerRoute()
export class NoteRepaymentRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post('repayments')
  @Roles('service')
  @WriteOperation({
    summary: 'Note how a consumer paid an instalment; each month regrades who was noted',
    status: 201,
    body: RepaymentBody,
    refusals: ['id.conflict', 'repayment.not-due'],
    missing: ['consumer.not-found'],
    key: 'optional',
  })
  async note(
    @ConsumerRef() consumerRef: string,
    @Body() body: NoteRepaymentBody,
    @WriteOrigin() origin: Origin,
  ): Promise<Answer> {
    const request = new ConsumerRequest(consumerRef, { type: 'note-repayment', content: { ...body } }, origin);
    return answerOf(await this.commandBus.execute(request), repaymentAnswer);
  }
}
