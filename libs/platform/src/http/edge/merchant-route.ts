import { applyDecorators, Controller, UseGuards } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { PathId } from '../path-id.js';
import { BackdatingGuard } from './backdating.guard.js';

/** A route about one merchant, under `/v1/merchants/{merchantId}`; `tag` is the heading in the description of the API. */
export function MerchantRoute(tag: 'Orders' | 'Terms' | 'History' | 'Risk'): ClassDecorator {
  return applyDecorators(
    Controller('v1/merchants/:merchantId'),
    ApiTags(tag),
    ApiParam({ name: 'merchantId', description: 'The merchant: 1 to 64 of A-Z a-z 0-9 . _ : -', example: 'zhang-shoes' }),
    UseGuards(BackdatingGuard),
  );
}

/** The merchant in the path. */
export const MerchantId = (): ParameterDecorator => PathId('merchantId', 'merchant.not-found');
