import { applyDecorators, Controller, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import { PathId } from '@limit-ledger/platform';
import { AnswerInterceptor } from '../answers/answer.interceptor.js';
import { BackdatingGuard } from './backdating.guard.js';

/** A route about one merchant, under `/v1/merchants/{merchantId}`. */
export function MerchantRoute(tag: 'Orders' | 'Terms' | 'History'): ClassDecorator {
  return applyDecorators(
    Controller('v1/merchants/:merchantId'),
    ApiTags(tag),
    ApiParam({ name: 'merchantId', description: 'The merchant: 1 to 64 of A-Z a-z 0-9 . _ : -', example: 'zhang-shoes' }),
    UseGuards(BackdatingGuard),
    UseInterceptors(AnswerInterceptor),
  );
}

/** The merchant in the path. */
export const MerchantId = (): ParameterDecorator => PathId('merchantId', 'merchant.not-found');

/** The order in the path. */
export const OrderId = (): ParameterDecorator => PathId('orderId', 'reservation.not-found');
