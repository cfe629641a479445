import { ApiProperty } from '@nestjs/swagger';

export class TextsBody {
  @ApiProperty({ description: 'In Chinese', example: '退货率' })
  readonly 'zh-CN'!: string;

  @ApiProperty({ description: 'In English', example: 'Return rate' })
  readonly en!: string;
}
