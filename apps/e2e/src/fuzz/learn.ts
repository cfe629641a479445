import { KnownLedger, remember, type KnownMerchant } from './known-ledger.js';
import type { FuzzRequest } from './fuzz-request.js';

type Told = Readonly<Record<string, unknown>>;

/** Takes note of what a request has made, of the ids in it and in the answer. */
export function learn(known: KnownLedger, { operation, params, body }: FuzzRequest, answer: Told): void {
  const asked = (body ?? {}) as Told;
  if (operation.path === '/v1/merchants') return void known.add(String(asked['merchantId']));
  if (operation.path === '/v1/policies') return remember(known.policies, String(asked['policyId']));
  if (operation.path === '/v1/assessments') {
    const assessment = { consumerRef: String(asked['consumerRef']), assessmentId: String(asked['assessmentId']) };
    return remember(known.assessments, assessment);
  }
  const merchant = known.find(params['merchantId'] ?? '');
  if (merchant === undefined) return;
  if (typeof answer['revision'] === 'number') merchant.revision = Math.max(merchant.revision, answer['revision']);
  LEARNING[operation.path.replace('/v1/merchants/{merchantId}', '')]?.(merchant, asked, params['orderId'] ?? '');
}

const LEARNING: Readonly<Record<string, (merchant: KnownMerchant, asked: Told, orderId: string) => void>> = {
  '/lines': (merchant, { line }) => void merchant.lines.add(String(line)),
  '/reservations': ({ open }, { orderId, amount }) =>
    remember(open, { orderId: String(orderId), left: Number(amount), replenishments: [] }),
  '/bookings': ({ captured }, { orderId, amount }) =>
    remember(captured, { orderId: String(orderId), left: Number(amount), replenishments: [] }),
  '/reservations/{orderId}/captures': ({ open, captured }, { amount }, orderId) => {
    const order = open.find((each) => each.orderId === orderId);
    if (order === undefined) return;
    order.left -= Number(amount);
    if (order.left <= 0) open.splice(open.indexOf(order), 1);
    const known = captured.find((each) => each.orderId === orderId);
    if (known === undefined) remember(captured, { orderId, left: Number(amount), replenishments: [] });
    else known.left += Number(amount);
  },
  '/reservations/{orderId}/void': ({ open }, _, orderId) => {
    const at = open.findIndex((each) => each.orderId === orderId);
    if (at >= 0) open.splice(at, 1);
  },
  '/reservations/{orderId}/replenishments': ({ captured }, { amount, replenishmentId, cause }, orderId) => {
    const order = captured.find((each) => each.orderId === orderId);
    if (order === undefined) return;
    order.left -= Number(amount);
    if (cause === 'repayment') order.replenishments.push(String(replenishmentId));
    if (order.left <= 0) captured.splice(captured.indexOf(order), 1);
  },
  '/freezes': ({ freezes }, { freezeId }) => remember(freezes, String(freezeId)),
  '/reductions': ({ reductions }, { reductionId }) => remember(reductions, String(reductionId)),
  '/reductions/{reductionId}/restore': ({ reductions }) => void reductions.shift(),
};
