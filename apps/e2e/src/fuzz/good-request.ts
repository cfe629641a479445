import type { FuzzRequest } from './fuzz-request.js';
import type { KnownLedger, KnownMerchant, KnownOrder } from './known-ledger.js';
import { nameOf, type OpenapiDocument, type Operation } from './openapi-document.js';
import type { Random } from './random.js';
import { riskSenseOf } from './risk-sense.js';
import { sampleOf, type Sample } from './sample.js';

export type Members = Readonly<Record<string, Sample | undefined>>;

/** What makes a sampled request one that is likely to be accepted; `undefined` while nothing is known that it could be about. */
export interface Sense {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: Members;
  /** Of a body that is a list. */
  readonly items?: (sampled: readonly Members[]) => Sample;
  readonly token?: FuzzRequest['token'];
}

const LINES = ['credit', 'transaction', 'withdrawal'];
const FIELDS = ['approved', 'temporary', 'reduced', 'effective', 'frozen', 'reserved', 'used', 'available'];
const AMPLE = 1_000_000_000_000;

/** A request that the description allows, about what was made before. */
export function goodRequest(
  document: OpenapiDocument,
  operation: Operation,
  known: KnownLedger,
  random: Random,
): FuzzRequest | undefined {
  const merchant = operation.path === '/v1/merchants' ? undefined : known.some(random);
  const sense = riskSenseOf(operation, known, random) ?? senseOf(operation, merchant, random);
  if (sense === undefined) return undefined;
  const sampled = operation.body === undefined ? undefined : sampleOf(document, operation.body, random);
  return {
    operation,
    params: { ...(merchant && { merchantId: merchant.merchantId }), ...sense.params },
    query: queryOf(operation, merchant, random),
    headers:
      operation.method === 'POST'
        ? { 'idempotency-key': `key-${random.integer(0, 2 ** 31)}-${random.integer(0, 2 ** 31)}` }
        : {},
    ...(sampled && {
      body: sense.items?.(sampled as readonly Members[]) ?? withoutUndefined({ ...(sampled as Members), ...sense.body }),
    }),
    token: sense.token ?? (operation.path === '/v1/access-log' ? 'auditor' : 'operator'),
  };
}

function senseOf(operation: Operation, merchant: KnownMerchant | undefined, random: Random): Sense | undefined {
  if (merchant === undefined) return { body: { onboardedOn: '2020-01-31' } };
  const order = (orders: readonly KnownOrder[]): KnownOrder | undefined =>
    orders.length === 0 ? undefined : random.oneOf(orders);
  const about = (id: string | undefined, name: string, body?: Members): Sense | undefined =>
    id === undefined ? undefined : { params: { [name]: id }, ...(body && { body }) };
  const open = order(merchant.open);
  const captured = order(merchant.captured);
  const line = random.oneOf([...merchant.lines, 'credit']);
  const either: Members = random.isLucky(0.5)
    ? { basisPoints: undefined, amount: random.integer(1, 100) }
    : { amount: undefined, basisPoints: 5 };
  switch (nameOf(operation).replace('/v1/merchants/{merchantId}', '')) {
    case 'POST /lines':
      return { body: { line: LINES.find((each) => !merchant.lines.has(each)) ?? 'credit', approved: AMPLE } };
    case 'POST /lines/{line}/adjustments':
      return { params: { line }, body: { approved: AMPLE + random.integer(0, 1_000) } };
    case 'POST /lines/{line}/temporary-increases':
      return { params: { line }, body: increaseOf(random) };
    case 'POST /freezes':
      return {
        body: {
          line,
          ...either,
          amount: either['basisPoints'] === undefined ? random.integer(1, 100) : undefined,
          floating: undefined,
          blocks: undefined,
        },
      };
    case 'POST /freezes/{freezeId}/confirm':
      return about(merchant.freezes.at(-1), 'freezeId');
    case 'POST /freezes/{freezeId}/release':
      return about(merchant.freezes.at(-1), 'freezeId', { line: undefined, amount: random.isLucky(0.5) ? 1 : undefined });
    case 'POST /reductions':
      return { body: { line, ...either } };
    case 'POST /reductions/{reductionId}/restore':
      return about(merchant.reductions[0], 'reductionId');
    case 'POST /reservations':
    case 'POST /bookings':
      return { body: { lines: undefined } };
    case 'POST /reservations/batch':
      return {
        body: {
          items: Array.from({ length: random.integer(1, 20) }, (_, at) => ({
            orderId: `b-${random.integer(0, 2 ** 31)}-${at}`,
            amount: 1,
          })),
        },
      };
    case 'POST /reservations/{orderId}/captures':
      return about(open?.orderId, 'orderId', { amount: random.integer(1, Math.max(1, open?.left ?? 1)) });
    case 'POST /reservations/{orderId}/replenishments':
      return about(captured?.orderId, 'orderId', {
        amount: random.integer(1, Math.max(1, captured?.left ?? 1)),
        cause: 'repayment',
      });
    case 'POST /reservations/{orderId}/reversals':
      return about(captured?.replenishments[0] && captured.orderId, 'orderId', {
        replenishmentId: captured?.replenishments.shift(),
      });
    case 'POST /reservations/{orderId}/void':
    case 'GET /reservations/{orderId}':
      return about(open?.orderId, 'orderId');
    default:
      return {};
  }
}

function increaseOf(random: Random): Members {
  const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
  return { from: day(random.integer(2, 5)), until: day(random.integer(6, 20)), amount: random.integer(1, 1_000) };
}

function queryOf(operation: Operation, merchant: KnownMerchant | undefined, random: Random): string {
  const revision = (): number => random.integer(0, merchant?.revision ?? 0);
  switch (nameOf(operation).replace('/v1/merchants/{merchantId}', '')) {
    case 'GET /events':
      return `?from=${revision()}&limit=${random.integer(1, 50)}`;
    case 'GET /limits':
      return random.isLucky(0.5) ? '' : `?revision=${revision()}`;
    case 'GET /usage-detail':
      return random.isLucky(0.5) ? `?limit=${random.integer(1, 20)}` : '?format=csv';
    case 'GET /limits/diff':
      return `?from=${revision()}&to=${revision()}`;
    case 'GET /limits/explain':
      return `?line=${random.oneOf([...(merchant?.lines ?? []), 'credit'])}&field=${random.oneOf(FIELDS)}&revision=${revision()}`;
    default:
      return '';
  }
}

export const withoutUndefined = (members: Members): Sample =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Sample;
