import type { Ask } from './random-asks.js';

type CommandAsk = Extract<Ask, { kind: 'command' }>;

interface More {
  readonly key?: number;
  readonly content?: number;
  readonly ttlSeconds?: number;
}

/** Asks for a reservation, under a key if one is told; the same order and content is the same request. */
export const reserve = (order: number, amount: number, more: More = {}): CommandAsk => ({
  kind: 'command',
  command: { type: 'reserve-limit', orderId: `order-${order}`, amount, ttlSeconds: more.ttlSeconds ?? 1_000_000 },
  key: more.key,
  content: more.content ?? 0,
  backDated: false,
});
