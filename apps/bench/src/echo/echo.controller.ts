import { Body, Controller, Post } from '@nestjs/common';
import { Roles } from '@limit-ledger/platform';
import { EchoBody } from './echo-body.js';

const HASH = 'a'.repeat(64);
let revision = 0;

/** Answers at once with as much as a reservation's answer holds. */
@Controller('v1/merchants/:merchantId')
export class EchoController {
  @Post('reservations')
  @Roles('operator', 'service')
  echo(@Body() { orderId, amount }: EchoBody): object {
    const order = { orderId, status: 'reserved', amount, captured: 0, replenished: 0, lines: ['transaction'] };
    return { ...order, expiresAt: '2026-11-24T12:30:00.000Z', revision: revision++, hash: HASH, termsRevision: 1 };
  }
}
