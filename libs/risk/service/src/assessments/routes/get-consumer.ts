import { Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { AccessLogged, Roles } from '@limit-ledger/platform';
import { ConsumerBody } from '../answers/bodies/consumer-body.js';
import { ConsumerQuery } from '../queries/consumer.query.js';
import { ConsumerRef, ConsumerRoute, ReadOperation } from './consumer-route.js';

@ConsumerRoute()
export class GetConsumerRoute {
  constructor(private readonly queryBus: QueryBus) {}

  @Get()
  @Roles('auditor', 'service')
  @AccessLogged('assessment')
  @ReadOperation({
    summary: 'What a consumer may owe over all merchants, and what of it is left',
    status: 200,
    body: ConsumerBody,
    missing: ['consumer.not-found'],
  })
  get(@ConsumerRef() consumerRef: string): Promise<ConsumerBody> {
    return this.queryBus.execute(new ConsumerQuery(consumerRef));
  }
}
