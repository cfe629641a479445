import { ApiProperty } from '@nestjs/swagger';
import type { OpenEpisode } from '@limit-ledger/risk-domain';
import { VersionBody } from './version-write-bodies.js';

export class OpenEpisodeBody implements OpenEpisode {
  @ApiProperty({ description: 'The merchant', example: 'zhang-shoes' })
  readonly merchantId!: string;

  @ApiProperty({
    description: '`<rule>:<line>:<episode>`, also the id of the freeze or reduction',
    example: 'return-rate:transaction:1',
  })
  readonly signalId!: string;
}

/** What a version opened and what is released. */
export class UndoneBody extends VersionBody {
  @ApiProperty({ description: 'Whether this is a preview: then nothing was written', example: false })
  readonly dryRun!: boolean;

  @ApiProperty({
    description: 'Who undid it (pseudonymous subject); absent in a preview',
    required: false,
    example: 'analyst-2',
  })
  readonly undoneBy?: string;

  @ApiProperty({ description: 'Episodes that were open: each is ended by an event of its own', type: 'integer', example: 12 })
  readonly openEpisodes!: number;

  @ApiProperty({
    description: 'The first 500 of them, by merchant; absent in the answer to a repeat',
    required: false,
    type: [OpenEpisodeBody],
  })
  readonly episodes?: readonly OpenEpisodeBody[];
}
