import { ApiProperty } from '@nestjs/swagger';
import type { Instant } from '@limit-ledger/kernel';
import { CeilingBody } from './ceiling-body.js';
import { ReceiptedBody } from './receipted-body.js';

/** Which version of which policy a write was about. */
export class VersionBody extends ReceiptedBody {
  @ApiProperty({ description: 'The policy', example: 'autumn-rules' })
  readonly policyId!: string;

  @ApiProperty({ description: 'The version, from 1', type: 'integer', example: 2 })
  readonly version!: number;
}

export class DraftedBody extends VersionBody {
  @ApiProperty({ description: 'Who drafted it (pseudonymous subject)', example: 'analyst-1' })
  readonly draftedBy!: string;
}

export class ShadowedBody extends VersionBody {
  @ApiProperty({ description: 'Who put it in shadow (pseudonymous subject)', example: 'analyst-1' })
  readonly shadowedBy!: string;
}

export class ApprovedBody extends VersionBody {
  @ApiProperty({ description: 'Who approved it (pseudonymous subject)', example: 'analyst-2' })
  readonly approvedBy!: string;
}

export class ActivatedBody extends VersionBody {
  @ApiProperty({ description: 'Who activated it (pseudonymous subject)', example: 'analyst-2' })
  readonly activatedBy!: string;

  @ApiProperty({
    description: 'From when it decides (UTC)',
    type: 'string',
    format: 'date-time',
    example: '2026-11-24T12:05:00.000Z',
  })
  readonly activeFrom!: Instant;

  @ApiProperty({ description: 'Beyond what it pauses and asks', type: CeilingBody })
  readonly ceiling!: CeilingBody;
}

export class ResumedBody extends VersionBody {
  @ApiProperty({ description: 'Who let it go on (pseudonymous subject)', example: 'analyst-2' })
  readonly resumedBy!: string;
}

export class StoppedBody extends VersionBody {
  @ApiProperty({ description: 'Who stopped it (pseudonymous subject)', example: 'analyst-2' })
  readonly stoppedBy!: string;

  @ApiProperty({
    description: 'From when it decides nothing (UTC)',
    type: 'string',
    format: 'date-time',
    example: '2026-11-24T12:00:00.000Z',
  })
  readonly stoppedFrom!: Instant;
}
