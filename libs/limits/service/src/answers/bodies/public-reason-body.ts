import { ApiProperty } from '@nestjs/swagger';

export class ReasonTextBody {
  @ApiProperty({ description: 'What happened', example: 'A day\'s sales exceeded 150% of the mean of the 30 days before.' })
  readonly text!: string;

  @ApiProperty({ description: 'What the merchant can do', example: 'Ask for a promotion guarantee.' })
  readonly whatToDo!: string;

  @ApiProperty({ description: 'By when, or what brings it back', example: 'A reviewer decides on the rest within 7 days.' })
  readonly byWhen!: string;
}

export class PublicReasonBody {
  @ApiProperty({ description: 'In Chinese', type: ReasonTextBody })
  readonly 'zh-CN'!: ReasonTextBody;

  @ApiProperty({ description: 'In English', type: ReasonTextBody })
  readonly en!: ReasonTextBody;
}
