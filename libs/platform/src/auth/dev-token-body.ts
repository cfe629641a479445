import { ApiProperty } from '@nestjs/swagger';

export class DevTokenBody {
  @ApiProperty({
    description: 'Goes behind `Bearer ` in the Authorization header',
    example: 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl',
  })
  readonly token!: string;

  @ApiProperty({ description: 'When it stops being good', format: 'date-time', example: '2026-11-24T12:00:00.000Z' })
  readonly expiresAt!: string;
}
