import { Body, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  Example,
  IdField,
  invalidRequest,
  JsonObjectField,
  Roles,
  WriteOrigin,
  type Answer,
  type Origin,
} from '@limit-ledger/platform';
import { validatePolicyDocument } from '@limit-ledger/risk-domain';
import { answerOf } from '../answers/answer.js';
import { DraftedBody } from '../answers/bodies/version-write-bodies.js';
import { draftedAnswer } from '../answers/version-answers.js';
import { PolicyRequest } from '../commands/policy-request.js';
import { WriteOperation } from './documented.js';
import { PoliciesRoute } from './policy-route.js';

export class DraftPolicyBody {
  @Example('autumn-rules')
  @IdField('The policy; one that exists gets a new version.')
  readonly policyId!: string;

  @Example({ schemaVersion: 1, titles: { en: 'Autumn rules', zh: '秋季规则' }, rules: [] })
  @JsonObjectField('The rules and values, never edited afterwards. Every field is explained in the guide to policies.')
  readonly document!: object;
}

@PoliciesRoute()
export class DraftPolicyRoute {
  constructor(private readonly commandBus: CommandBus) {}

  @Post()
  @Roles('analyst')
  @WriteOperation({
    summary: 'Draft a new version of a policy',
    status: 201,
    body: DraftedBody,
    refusals: ['policy.exceeds-versions'],
    key: 'optional',
  })
  async draft(@Body() { policyId, document }: DraftPolicyBody, @WriteOrigin() origin: Origin): Promise<Answer> {
    // Before a fingerprint is taken of it, which what is no policy may have none of.
    const faults = validatePolicyDocument(document);
    if (faults.length > 0) throw invalidRequest(faults, 'the document');
    return answerOf(
      await this.commandBus.execute(new PolicyRequest(policyId, { type: 'draft-policy', document }, origin)),
      draftedAnswer,
    );
  }
}
