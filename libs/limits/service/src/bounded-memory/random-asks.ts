import fc from 'fast-check';
import type { LimitCommand } from '@limit-ledger/limits-domain';

/** One request, in the words of a few orders and keys, so that they meet again. */
export type Ask =
  | {
      readonly kind: 'command';
      readonly command: object;
      readonly key: number | undefined;
      readonly content: number;
      readonly backDated: boolean;
    }
  | { readonly kind: 'present'; readonly orderId: string }
  | { readonly kind: 'due' };

/** What happens to the instances between requests. */
export type Event =
  | { readonly kind: 'batch'; readonly instance: 0 | 1; readonly asks: readonly Ask[] }
  | { readonly kind: 'pass'; readonly seconds: number }
  | { readonly kind: 'restart' | 'delete-pages' | 'new-pages' | 'lose-a-page' | 'fill-up' };

const orderId = fc.nat({ max: 11 }).map((id) => `order-${id}`);
/** Few, so that the same is asked again. */
const small = fc.constantFrom(1, 20, 60);
const fixed = <const Type extends LimitCommand['type']>(type: Type): fc.Arbitrary<Type> => fc.constant(type);
const idOf = (prefix: string): fc.Arbitrary<string> => fc.nat({ max: 2 }).map((id) => `${prefix}-${id}`);

const captureId = idOf('capture');
const replenishmentId = idOf('paid');
const reasonCode = fc.constant('manual');
const ttlSeconds = fc.constantFrom(5, 5, 40, 1_800, 2_000_000);

export const anyCommand = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fixed('reserve-limit'), orderId, amount: small, ttlSeconds }) },
  { weight: 3, arbitrary: fc.record({ type: fixed('capture-limit'), orderId, captureId, amount: small }) },
  fc.record({ type: fixed('void-limit'), orderId }),
  fc.record({ type: fixed('replenish-limit'), orderId, replenishmentId, amount: small, cause: fc.constant('repayment') }),
  fc.record({ type: fixed('reverse-replenishment'), orderId, reversalId: idOf('back'), replenishmentId, reasonCode }),
  fc.record({ type: fixed('book-limit'), orderId, amount: small }),
  fc.record({ type: fixed('freeze-limit'), freezeId: idOf('freeze'), line: fc.constant('credit'), amount: small, reasonCode }),
);

const anyAsk: fc.Arbitrary<Ask> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      command: anyCommand,
      key: fc.option(fc.nat({ max: 9 }), { nil: undefined }),
      content: fc.constantFrom(0, 0, 0, 1),
      backDated: fc.constantFrom(false, false, false, false, true),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('present' as const), orderId }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('due' as const) }) },
);

export const anyHistory: fc.Arbitrary<readonly Event[]> = fc.array(
  fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({
        kind: fc.constant('batch' as const),
        instance: fc.constantFrom<0 | 1>(0, 0, 0, 1),
        asks: fc.array(anyAsk, { minLength: 1, maxLength: 10 }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('pass' as const), seconds: fc.constantFrom(1, 6, 60, 3_600, 86_400 * 3) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('delete-pages' as const, 'new-pages' as const, 'lose-a-page' as const) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('fill-up' as const) }) },
  ),
  { minLength: 5, maxLength: 50 },
);
