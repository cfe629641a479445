import { assert } from '@limit-ledger/kernel';
import { LINE_KINDS, type LineKind } from '@limit-ledger/limits-domain';
import type { Account, AccountLine, AccountPeriod } from './account.js';
import { CellReader } from './cell-reader.js';
import { businessDateFrom, instantFrom } from './instant-from-text.js';
import type { MappingFile } from './mapping-file.js';
import type { RowProblem } from './row-problem.js';
import { cellSource, templateSource, type Source } from './template.js';

/** A row as an account, or everything that hinders it. */
export type RowRead = { readonly account: Account } | { readonly problems: readonly Omit<RowProblem, 'row'>[] };
export type RowReader = (cells: readonly string[]) => RowRead;

/** The ids of the public contract; those of orders and replenishments begin with the merchant's and must fit too. */
const ID = /^[A-Za-z0-9._:-]{1,64}$/;
const LONGEST_ID = 64;
const LONGEST_SUFFIX = '-repayment-999'.length + 1;
const text =
  (pattern: RegExp) =>
  (value: string): string | undefined =>
    pattern.test(value) ? value : undefined;
const currency = text(/^[A-Z]{3}$/);
const industry = text(/^[^\p{C}]{1,64}$/u);
const lineKind = (value: string): LineKind | undefined => LINE_KINDS.find((kind) => kind === value);

type Read<Value> = (cells: CellReader) => Value;

/** Prepares the reading of rows under a header that `checkHeader` has passed. */
export function rowReader(mapping: MappingFile, header: readonly string[]): RowReader {
  const template = (value: string): Source => templateSource(value, header);
  const optional = (value: string | undefined): Source | undefined => (value === undefined ? undefined : template(value));
  const { merchant } = mapping;
  const id = template(merchant.merchantId);
  const money = template(merchant.currency);
  const trade = template(merchant.industry);
  const onboardedOn = template(merchant.onboardedOn);
  const effectiveAt = optional(merchant.effectiveAt);
  const lines = (mapping.lines ?? []).map((line) => lineReader(line, header));
  const balances = mapping.balances;
  const periods = balances?.periods.map((period) => periodReader(period, header)) ?? [];
  const longestLabel = Math.max(-LONGEST_SUFFIX, ...(balances?.periods.map(({ label }) => label.length) ?? []));
  const longestId = LONGEST_ID - LONGEST_SUFFIX - longestLabel;
  const merchantId = (value: string): string | undefined => (ID.test(value) && value.length <= longestId ? value : undefined);
  const minorDigits = Math.round(Math.log10(mapping.minorUnitsPerUnit));
  return (row) => {
    if (row.length !== header.length) return { problems: [{ reason: `has ${row.length} cells, the header ${header.length}` }] };
    const cells = new CellReader(row, minorDigits);
    const account: Account = {
      merchantId: cells.value(id, merchantId, `is not an id (1 to ${longestId} letters, digits, . _ : -)`),
      currency: cells.value(money, currency, 'is not a currency code'),
      industry: cells.value(trade, industry, 'is not an industry (1 to 64 characters)'),
      onboardedOn: cells.value(onboardedOn, businessDateFrom, 'is not a date YYYY-MM-DD'),
      ...moment(cells, effectiveAt),
      lines: lines.map((read) => read(cells)),
      ...(balances === undefined ? {} : { balances: { line: balances.line, periods: periods.map((read) => read(cells)) } }),
    };
    return cells.problems.length > 0 ? { problems: cells.problems } : { account };
  };
}

function lineReader(mapping: NonNullable<MappingFile['lines']>[number], header: readonly string[]): Read<AccountLine> {
  const line = templateSource(mapping.line, header);
  const approved = cellSource(mapping.approved, header);
  const validUntil = mapping.validUntil === undefined ? undefined : templateSource(mapping.validUntil, header);
  const effectiveAt = mapping.effectiveAt === undefined ? undefined : templateSource(mapping.effectiveAt, header);
  return (cells) => ({
    line: cells.value(line, lineKind, `is not a line (${LINE_KINDS.join(', ')})`),
    approved: cells.amount(approved, 0),
    ...(validUntil === undefined ? {} : { validUntil: cells.value(validUntil, businessDateFrom, 'is not a date YYYY-MM-DD') }),
    ...moment(cells, effectiveAt),
  });
}

function periodReader(mapping: NonNullable<MappingFile['balances']>['periods'][number], header: readonly string[]): Read<AccountPeriod> {
  const effectiveAt = instantFrom(mapping.effectiveAt);
  assert(effectiveAt !== undefined, 'the mapping was checked');
  const payment = mapping.payment === undefined ? undefined : cellSource(mapping.payment, header);
  const balance = cellSource(mapping.balance, header);
  return (cells) => ({
    label: mapping.label,
    effectiveAt,
    payment: payment === undefined ? 0 : cells.amount(payment, 0),
    balance: cells.amount(balance, -Number.MAX_SAFE_INTEGER),
  });
}

function moment(cells: CellReader, source: Source | undefined): { effectiveAt?: string } {
  return source === undefined
    ? {}
    : { effectiveAt: cells.value(source, instantFrom, 'is not an instant such as 2005-04-30T12:00:00+08:00') };
}
