import { ApiProperty } from '@nestjs/swagger';
import { RATINGS, type Rating } from '@limit-ledger/contracts';
import type { MonthOfSales } from '@limit-ledger/risk-domain';
import { InsightBody } from './insight-body.js';
import { TextsBody } from './texts-body.js';

const LINES = ['credit', 'transaction'] as const;
export const SUGGESTED_BECAUSE = ['mean-of-months', 'rating', 'no-formula', 'too-few-months', 'no-rating'] as const;
const amount = (description: string) =>
  ApiProperty({ description: `${description}, in minor units`, type: 'integer', required: false, example: 4_666_667 });

export class MonthOfSalesBody implements MonthOfSales {
  @ApiProperty({ description: 'The month', example: '2026-10' })
  readonly month!: string;

  @amount('What was sold; absent where nothing is known')
  readonly sales?: number;
}

export class SuggestedLineBody {
  @ApiProperty({ description: 'The line', enum: LINES, example: 'transaction' })
  readonly line!: string;

  @amount('What is suggested; absent where nothing is')
  readonly suggested?: number | undefined;

  @amount('The standing amount, of a line that is open')
  readonly approved?: number | undefined;

  @amount('The highest that policy allows in the trade')
  readonly ceiling?: number | undefined;

  @ApiProperty({
    description: 'What it comes of, or why nothing is suggested',
    enum: SUGGESTED_BECAUSE,
    example: 'mean-of-months',
  })
  readonly because!: (typeof SUGGESTED_BECAUSE)[number];

  @ApiProperty({ description: 'The same in words', type: TextsBody })
  readonly reasoning!: TextsBody;

  @ApiProperty({ description: 'The months that it is the mean of, oldest first', type: [MonthOfSalesBody], required: false })
  readonly months?: readonly MonthOfSalesBody[] | undefined;

  @amount('The mean of the months')
  readonly mean?: number | undefined;

  @ApiProperty({
    description: 'The part of the mean that policy gives, hundredths of a percent',
    type: 'integer',
    required: false,
    example: 10_000,
  })
  readonly basisPoints?: number | undefined;

  @ApiProperty({ description: 'The credit rating', enum: RATINGS, required: false, example: 'B' })
  readonly rating?: Rating | undefined;

  @amount('What policy gives that rating')
  readonly ofRating?: number | undefined;
}

export class SuggestedLimitBody extends InsightBody {
  @ApiProperty({
    description: 'The version that has the formulas, `<policy>@<version>`; `none` without one. Not shown to merchants',
    type: 'string',
    required: false,
    example: 'default@1',
  })
  readonly policyVersion?: string | undefined;

  @ApiProperty({ description: 'Each line that is computed anew by a formula', type: [SuggestedLineBody] })
  readonly lines!: readonly SuggestedLineBody[];
}
