import { applyDecorators, Controller, UseGuards } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { BackdatingGuard, PathId } from '@limit-ledger/platform';

/** A route about policies, under `/v1/policies`. */
export function PoliciesRoute(): ClassDecorator {
  return applyDecorators(
    Controller('v1/policies'),
    ApiTags('Policies'),
    UseGuards(BackdatingGuard),
  );
}

/** A route about one policy, under `/v1/policies/{policyId}`. */
export function PolicyRoute(): ClassDecorator {
  return applyDecorators(
    Controller('v1/policies/:policyId'),
    ApiTags('Policies'),
    ApiParam({ name: 'policyId', description: 'The policy: 1 to 64 of A-Z a-z 0-9 . _ : -', example: 'autumn-rules' }),
    UseGuards(BackdatingGuard),
  );
}

/** The policy in the path. */
export const PolicyId = (): ParameterDecorator => PathId('policyId', 'policy.not-found');
