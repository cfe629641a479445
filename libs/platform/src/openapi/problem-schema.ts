import { ApiProperty } from '@nestjs/swagger';

/** An RFC 9457 problem document as the API description shows it. */
export class ProblemSchema {
  @ApiProperty({ description: 'Names the code as a URN.', example: 'urn:limit-ledger:problem:limit.insufficient' })
  readonly type!: string;

  @ApiProperty({ description: 'The status in words.', example: 'Unprocessable Entity' })
  readonly title!: string;

  @ApiProperty({ type: 'integer', description: 'The HTTP status.', example: 422 })
  readonly status!: number;

  @ApiProperty({ description: 'Stable; what programs decide by.', example: 'limit.insufficient' })
  readonly code!: string;

  @ApiProperty({ description: 'A sentence for people.', example: '1200 does not fit on credit' })
  readonly detail!: string;

  @ApiProperty({ required: false, description: 'Finds the request in the logs.', example: '965b4ef2-4b9f-4a4c-9c9d-0ebd3b0f6a51' })
  readonly correlationId?: string;

  @ApiProperty({
    required: false,
    type: 'array',
    description: 'Of 400: everything that is wrong.',
    items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
  })
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}
