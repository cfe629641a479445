import { assert } from '@limit-ledger/kernel';
import { barredAfter } from './barred-parties.js';
import { remainingOn } from './standing.js';
import type { LineState, MerchantState, OrderState } from './state.js';
import { LINE_KINDS, type LineKind } from './words.js';

/** What must hold on a line after every event; cheap, since it is asked after each. */
export function assertLine(line: LineState): void {
  const { approved, temporary, reduced, frozenGross, reserved, used } = line;
  assert(approved >= 0 && temporary >= 0 && reduced >= 0, 'approved, temporary and reduced are not negative');
  assert(frozenGross >= 0, 'frozen is not negative');
  assert(reserved >= 0, 'reserved is not negative');
  assert(used >= 0, 'used is not negative');
  assert(Number.isSafeInteger(approved + temporary) && Number.isSafeInteger(reduced), 'limit in range');
  assert(Number.isSafeInteger(frozenGross) && Number.isSafeInteger(reserved + used), 'use in range');
}

/** What must hold on an order after every event of it. */
export function assertOrder(order: OrderState): void {
  for (const { reserved, open, replenished } of order.lines) {
    assert(reserved >= 0 && open >= 0 && replenished >= 0, 'an order holds, has open and gave back nothing negative');
    assert(open === order.captured - replenished, 'open = captured − replenished + reversed');
    assert(reserved + order.captured <= order.amount, 'no more is held and captured than was asked');
  }
}

/** `frozenGross` of a line is the sum of what remains of each freeze on it. */
export function assertFrozen(merchant: MerchantState, lines: readonly LineKind[]): void {
  for (const kind of lines) {
    const sum = Object.values(merchant.freezes).reduce((total, freeze) => total + remainingOn(freeze, kind), 0);
    assert((merchant.lines[kind]?.frozenGross ?? 0) === sum, `frozen of ${kind} is the sum of what remains of its freezes`);
  }
}

/** Who is barred is told by the freezes alone. */
export function assertBarred({ freezes, barredParties }: MerchantState): void {
  const parties = Object.values(freezes).flatMap((freeze) => freeze.parties ?? []);
  const counted = barredAfter(undefined, parties, 1) ?? {};
  const [told, summed] = [barredParties ?? {}, counted].map((each) => JSON.stringify(Object.entries(each).sort()));
  assert(told === summed, 'barred are the parties of the freezes that hold their orders back');
}

/**
 * Every identity of a merchant. With its orders also `reserved` = what open reservations hold and
 * `used` = captured − replenished + reversed, summed over them.
 */
export function assertIdentities(merchant: MerchantState, orders?: Iterable<OrderState>): void {
  for (const kind of LINE_KINDS) {
    const line = merchant.lines[kind];
    if (line !== undefined) assertLine(line);
  }
  assertFrozen(merchant, LINE_KINDS);
  assertBarred(merchant);
  assertTerms(merchant);
  if (orders !== undefined) assertSumsOfOrders(merchant, [...orders]);
}

function assertTerms(merchant: MerchantState): void {
  for (const kind of LINE_KINDS) {
    const reductions = Object.values(merchant.reductions).filter(({ line, restored }) => line === kind && restored === undefined);
    const increases = Object.values(merchant.increases).filter(({ line, status }) => line === kind && status === 'started');
    const { reduced = 0, temporary = 0 } = merchant.lines[kind] ?? {};
    assert(reduced === sum(reductions), `reduced of ${kind} is the sum of its standing reductions`);
    assert(temporary === sum(increases), `temporary of ${kind} is the sum of its increases in force`);
  }
}

function assertSumsOfOrders(merchant: MerchantState, orders: readonly OrderState[]): void {
  orders.forEach(assertOrder);
  for (const kind of LINE_KINDS) {
    const parts = orders.flatMap(({ lines }) => lines.filter(({ line }) => line === kind));
    const { reserved = 0, used = 0 } = merchant.lines[kind] ?? {};
    assert(reserved === parts.reduce((total, part) => total + part.reserved, 0), `reserved of ${kind} is the sum of open reservations`);
    assert(used === parts.reduce((total, part) => total + part.open, 0), `used of ${kind} is the sum of what is open`);
  }
}

const sum = (amounts: readonly { readonly amount: number }[]): number => amounts.reduce((total, { amount }) => total + amount, 0);
