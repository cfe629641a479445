import { ApiProperty } from '@nestjs/swagger';

/** An example of a field; stands above the decorator that says what the field is. */
export const Example = (example: string | number | boolean | object): PropertyDecorator => ApiProperty({ example });
