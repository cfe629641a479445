import type { AmountMinor } from '@limit-ledger/kernel';
import type { LineKind, OrderLineKind } from '@limit-ledger/limits-domain';
import { yuan, type StoryCommand } from '../story.js';

type CommandOfStory<Type extends StoryCommand['type']> = Extract<StoryCommand, { readonly type: Type }>;

/** Amounts in yuan. */
export const openLine = (line: LineKind, approved: number): StoryCommand => ({ type: 'open-line', line, approved: yuan(approved) });

export const reserve = (orderId: string, amount: number, line: OrderLineKind = 'transaction'): StoryCommand => ({
  type: 'reserve-limit',
  orderId,
  amount: yuan(amount),
  lines: [line],
});

export const capture = (orderId: string, amount: number): StoryCommand => ({
  type: 'capture-limit',
  orderId,
  captureId: `${orderId}-capture`,
  amount: yuan(amount),
});

/** Reserves and captures, as an order does that is paid and signed at once. */
export const sell = (orderId: string, amount: number): StoryCommand[] => [reserve(orderId, amount), capture(orderId, amount)];

export const giveBack = (
  orderId: string,
  number: number,
  amount: number,
  cause: CommandOfStory<'replenish-limit'>['cause'],
): StoryCommand => ({
  type: 'replenish-limit',
  orderId,
  replenishmentId: `${orderId}-${cause}-${number}`,
  amount: yuan(amount),
  cause,
});

export const adjust = (adjustmentId: string, line: LineKind, approved: AmountMinor, reasonCode: string): StoryCommand => ({
  type: 'adjust-line',
  adjustmentId,
  line,
  approved: yuan(approved),
  reasonCode,
});
