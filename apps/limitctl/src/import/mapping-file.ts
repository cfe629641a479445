import 'reflect-metadata';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { ORDER_LINE_KINDS, type OrderLineKind } from '@limit-ledger/limits-domain';

const text = 'a text of 1 to 200 characters';

/** A text in which `{COLUMN}` stands for that column's cell. */
type Template = string;

class MerchantMapping {
  @Length(1, 200, { message: `merchantId is ${text}` }) merchantId!: Template;
  @Length(1, 200, { message: `currency is ${text}` }) currency!: Template;
  @Length(1, 200, { message: `industry is ${text}` }) industry!: Template;
  @Length(1, 200, { message: `onboardedOn is ${text}` }) onboardedOn!: Template;
  @IsOptional() @Length(1, 200, { message: `effectiveAt is ${text}` }) effectiveAt?: Template;
}

class LineMapping {
  @Length(1, 200, { message: `line is ${text}` }) line!: Template;
  /** A column. */
  @Length(1, 200, { message: 'approved names a column' }) approved!: string;
  @IsOptional() @Length(1, 200, { message: `validUntil is ${text}` }) validUntil?: Template;
  @IsOptional() @Length(1, 200, { message: `effectiveAt is ${text}` }) effectiveAt?: Template;
}

class PeriodMapping {
  @Matches(/^[A-Za-z0-9-]{1,20}$/, { message: 'label is 1 to 20 letters, digits and hyphens' }) label!: string;
  @IsString({ message: 'effectiveAt is an instant such as 2005-04-30T12:00:00+08:00' }) effectiveAt!: string;
  /** Columns. */
  @IsOptional() @Length(1, 200, { message: 'payment names a column' }) payment?: string;
  @Length(1, 200, { message: 'balance names a column' }) balance!: string;
}

class BalancesMapping {
  @IsIn(ORDER_LINE_KINDS, { message: `line is one of ${ORDER_LINE_KINDS.join(', ')}` }) line!: OrderLineKind;
  @IsArray({ message: 'periods is a list' })
  @ArrayMaxSize(120, { message: 'periods are at most 120' })
  @ArrayUnique((period: PeriodMapping) => period.label, { message: 'periods have a label each' })
  @ValidateNested({ each: true, message: 'each of periods is an object' })
  @Type(() => PeriodMapping)
  periods!: PeriodMapping[];
}

/** The mapping file as it is written; `docs/importing.md` describes it. */
export class MappingFile {
  @IsInt({ message: 'minorUnitsPerUnit is 1, 10, 100, 1000 or 10000' })
  @IsIn([1, 10, 100, 1_000, 10_000], { message: 'minorUnitsPerUnit is 1, 10, 100, 1000 or 10000' })
  minorUnitsPerUnit!: number;

  @IsObject({ message: 'merchant is an object' })
  @ValidateNested({ message: 'merchant is an object' })
  @Type(() => MerchantMapping)
  merchant!: MerchantMapping;

  @IsOptional()
  @IsArray({ message: 'lines is a list' })
  @ArrayMaxSize(3, { message: 'lines are at most 3' })
  @ValidateNested({ each: true, message: 'each of lines is an object' })
  @Type(() => LineMapping)
  lines?: LineMapping[];

  @IsOptional()
  @IsObject({ message: 'balances is an object' })
  @ValidateNested({ message: 'balances is an object' })
  @Type(() => BalancesMapping)
  balances?: BalancesMapping;
}
