import { ApiProperty } from '@nestjs/swagger';

export const WAYS_BACK = ['date', 'condition', 'person'] as const;

const moment = (description: string) =>
  ApiProperty({ description, type: 'string', format: 'date-time', required: false, example: '2026-12-01T12:00:00.000Z' });
const texts = (description: string, example: readonly string[]) =>
  ApiProperty({ description, type: [String], required: false, example });

/** When, or by what, a number comes back. */
export class ComesBackBody {
  @ApiProperty({
    description: 'At a date, once a condition is met, or once a person decides',
    enum: WAYS_BACK,
    example: 'condition',
  })
  readonly kind!: (typeof WAYS_BACK)[number];

  @moment('Of a date: when (UTC)')
  readonly at?: string | undefined;

  @texts('Of a condition: the steps that are still open. Of a person: those that give a part back before', [
    'return-rate-below',
  ])
  readonly steps?: readonly string[] | undefined;

  @texts('Of a condition: what must be gone first', ['return-rate:transaction:1'])
  readonly after?: readonly string[] | undefined;

  @ApiProperty({
    description: 'Of a person: in which role',
    enum: ['merchant', 'reviewer'],
    required: false,
    example: 'reviewer',
  })
  readonly role?: 'merchant' | 'reviewer' | undefined;

  @moment('Of a person: by when at the latest, where it is promised (UTC)')
  readonly by?: string | undefined;

  @moment('Whatever else: it is over then (UTC)')
  readonly atLatest?: string | undefined;

  @ApiProperty({
    description: 'Whether a confirmation by a person would make it stand beyond `atLatest`',
    type: 'boolean',
    required: false,
    example: true,
  })
  readonly unlessConfirmed?: boolean | undefined;
}
