import { ApiProperty } from '@nestjs/swagger';
import type { ChecklistItem, MeasuredInput, PlacedBy } from '@limit-ledger/limits-domain';

export class ChecklistItemBody implements ChecklistItem {
  @ApiProperty({ description: 'What is to be done', example: 'rectification-plan' })
  readonly step!: string;

  @ApiProperty({ description: 'Within so many hours of the signal', type: 'integer', required: false, example: 72 })
  readonly dueHours?: number;

  @ApiProperty({
    description: 'The part of what was frozen at first that it releases, hundredths of a percent',
    type: 'integer',
    required: false,
    example: 2_500,
  })
  readonly releasesBasisPoints?: number;
}

const whole = (description: string, example: number) => ApiProperty({ description, type: 'integer', required: false, example });
const date = (description: string) =>
  ApiProperty({ description, type: 'string', format: 'date', required: false, example: '2026-11-24' });

/** A measure as it was when the rule was evaluated; not shown to merchants. */
export class MeasuredInputBody implements MeasuredInput {
  @ApiProperty({ description: 'What was measured', example: 'returns/orders' })
  readonly measure!: string;

  @whole('What was counted', 12)
  readonly numerator?: number;

  @whole('Out of so many', 100)
  readonly denominator?: number;

  @ApiProperty({ description: 'What it came to', type: 'integer', example: 1_200 })
  readonly value!: number;

  @ApiProperty({ description: 'What it was compared with', type: 'integer', example: 800 })
  readonly threshold!: number;

  @ApiProperty({ description: 'What value and threshold count', example: 'basis-points' })
  readonly unit!: string;

  @whole('How large the sample was', 100)
  readonly sample?: number;

  @date('The first day of the window')
  readonly from?: string;

  @date('Its last day')
  readonly until?: string;
}

/** The rule's signal that placed a freeze or reduction, and how it comes back. */
export class PlacedByBody implements Omit<PlacedBy, 'rule' | 'policyVersion' | 'grounds' | 'unconfirmedEndsAt' | 'decideBy'> {
  @ApiProperty({ description: 'The signal: the id of what it placed', example: 'return-rate:transaction:1' })
  readonly signalId!: string;

  @ApiProperty({ description: 'What the merchant can do', type: [ChecklistItemBody] })
  readonly checklist!: readonly ChecklistItemBody[];

  @ApiProperty({ description: 'Whether it ends by itself once what it asks for is so; else a person ends it', example: true })
  readonly clearsByItself!: boolean;

  @ApiProperty({
    description: 'It ends then unless a person confirmed it (UTC)',
    type: 'string',
    format: 'date-time',
    required: false,
    example: '2026-12-01T12:00:00.000Z',
  })
  readonly unconfirmedEndsAt?: string | undefined;

  @ApiProperty({
    description: 'When a reviewer at the latest decides on what is left (UTC)',
    type: 'string',
    format: 'date-time',
    required: false,
    example: '2026-12-01T12:00:00.000Z',
  })
  readonly decideBy?: string | undefined;

  @ApiProperty({ description: 'The rule; not shown to merchants', type: 'string', required: false, example: 'return-rate' })
  readonly rule?: string | undefined;

  @ApiProperty({
    description: 'The version of the policy that has it; not shown to merchants',
    type: 'string',
    required: false,
    example: 'default@1',
  })
  readonly policyVersion?: string | undefined;

  @ApiProperty({ description: 'What the rule rests on; not shown to merchants', type: [MeasuredInputBody], required: false })
  readonly grounds?: readonly MeasuredInputBody[] | undefined;
}
