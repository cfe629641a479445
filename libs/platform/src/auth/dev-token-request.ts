import { ApiProperty } from '@nestjs/swagger';
import { IdField } from '../http/fields/id-field.js';
import { ListField } from '../http/fields/list-field.js';
import { OptionalField } from '../http/fields/optional-field.js';
import { TextField } from '../http/fields/text-field.js';
import { ROLES, type Role } from './role.js';

export class DevTokenRequest {
  @ApiProperty({ example: 'me' })
  @TextField('Whom the token shall speak for.', 255)
  readonly sub!: string;

  @ListField('What it may do.', { values: ROLES }, { min: 0, max: ROLES.length })
  readonly roles!: readonly Role[];

  @OptionalField()
  @ApiProperty({ example: 'zhang-shoes' })
  @IdField('Of the role merchant: its merchant, which need not exist.')
  readonly merchantId?: string;
}
