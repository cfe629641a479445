import { ApiProperty } from '@nestjs/swagger';
import { PARTY_KINDS, type Party } from '@limit-ledger/limits-domain';

/** Whose new orders are refused at the merchant, by the pseudonym that orders name; not shown to merchants. */
export class PartyBody implements Party {
  @ApiProperty({ description: 'Which pseudonym of an order it is', enum: PARTY_KINDS, example: 'buyer' })
  readonly kind!: Party['kind'];

  @ApiProperty({ description: 'The pseudonym', example: 'buyer-7f3a' })
  readonly ref!: string;
}
