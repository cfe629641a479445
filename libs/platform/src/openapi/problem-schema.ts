import { ApiProperty } from '@nestjs/swagger';

/** An RFC 9457 problem document as the API description shows it. */
export class ProblemSchema {
  @ApiProperty({ example: 'urn:limit-ledger:problem:limit.insufficient' })
  readonly type!: string;

  @ApiProperty({ example: 'Unprocessable Entity' })
  readonly title!: string;

  @ApiProperty({ type: 'integer', example: 422 })
  readonly status!: number;

  @ApiProperty({ description: 'Stable; what programs decide by.', example: 'limit.insufficient' })
  readonly code!: string;

  @ApiProperty({ description: 'A sentence for people.' })
  readonly detail!: string;

  @ApiProperty({ required: false, description: 'Finds the request in the logs.' })
  readonly correlationId?: string;

  @ApiProperty({
    required: false,
    type: 'array',
    description: 'Of 400: everything that is wrong.',
    items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
  })
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}
