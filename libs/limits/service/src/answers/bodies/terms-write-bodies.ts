import { ApiProperty } from '@nestjs/swagger';
import { LINE_KINDS, type LineKind } from '@limit-ledger/limits-domain';
import { LineAmountBody } from './line-amount-body.js';
import { ReceiptedBody } from './receipted-body.js';

export class MerchantBody extends ReceiptedBody {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({ description: 'ISO 4217 code of all its amounts', example: 'CNY' })
  readonly currency!: string;

  @ApiProperty({ description: 'Its trade', example: 'sports-shoes' })
  readonly industry!: string;

  @ApiProperty({ description: 'Business date in Asia/Shanghai', format: 'date', example: '2026-01-01' })
  readonly onboardedOn!: string;
}

export class IdentityCheckBody extends ReceiptedBody {
  @ApiProperty({ description: 'The check', example: 'check-1' })
  readonly checkId!: string;

  @ApiProperty({ description: 'What was checked', example: 'business-licence' })
  readonly kind!: string;
}

export class OpenedLineBody extends ReceiptedBody {
  @ApiProperty({ description: 'The line', enum: LINE_KINDS, example: 'transaction' })
  readonly line!: LineKind;

  @ApiProperty({ description: 'Standing amount in minor units', type: 'integer', example: 10_000_000 })
  readonly approved!: number;

  @ApiProperty({
    type: 'string',
    description: 'Last business date on which it can be drawn on',
    format: 'date',
    required: false,
    example: '2027-06-30',
  })
  readonly validUntil?: string | undefined;
}

export class FreezeConfirmationBody extends ReceiptedBody {
  @ApiProperty({ description: 'The freeze', example: 'freeze-1' })
  readonly freezeId!: string;

  @ApiProperty({ description: 'The confirmation', example: 'confirm-1' })
  readonly confirmId!: string;
}

export class FreezeReleaseBody extends ReceiptedBody {
  @ApiProperty({ description: 'The freeze', example: 'freeze-1' })
  readonly freezeId!: string;

  @ApiProperty({ description: 'The release', example: 'release-1' })
  readonly releaseId!: string;

  @ApiProperty({
    description: 'What this release gave back on each line; left out on a repeat',
    type: [LineAmountBody],
    required: false,
  })
  readonly perLine?: readonly LineAmountBody[] | undefined;

  @ApiProperty({ description: 'What remains of the freeze on each line', type: [LineAmountBody] })
  readonly remaining!: readonly LineAmountBody[];
}

export class RestorationBody extends ReceiptedBody {
  @ApiProperty({ description: 'The reduction', example: 'reduction-1' })
  readonly reductionId!: string;

  @ApiProperty({ description: 'The restoration', example: 'restore-1' })
  readonly restoreId!: string;

  @ApiProperty({ description: 'The line', enum: LINE_KINDS, example: 'transaction' })
  readonly line!: LineKind;

  @ApiProperty({ description: 'What the line got back, in minor units', type: 'integer', example: 3_000_000 })
  readonly amount!: number;
}

export class AdjustmentBody extends ReceiptedBody {
  @ApiProperty({ description: 'The adjustment', example: 'adjustment-1' })
  readonly adjustmentId!: string;

  @ApiProperty({ description: 'The line', enum: LINE_KINDS, example: 'credit' })
  readonly line!: LineKind;

  @ApiProperty({ description: 'Standing amount after it, in minor units', type: 'integer', example: 80_000_000 })
  readonly approved!: number;

  @ApiProperty({
    description: 'Standing amount before it; left out on a repeat',
    type: 'integer',
    required: false,
    example: 100_000_000,
  })
  readonly previousApproved?: number | undefined;

  @ApiProperty({ description: 'Why; see GET /v1/reason-codes', example: 'cash-flow' })
  readonly reasonCode!: string;

  @ApiProperty({ type: 'string', description: 'The review case behind it', required: false, example: 'case-7' })
  readonly caseId?: string | undefined;
}
