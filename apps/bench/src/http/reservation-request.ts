import { merchantIdOf } from '../ours/merchant-names.js';
import { TTL_SECONDS } from '../ours/reserve-envelope.js';

export interface Target {
  readonly port: number;
  readonly token: string;
}

const AMOUNT = 100;

/** A reservation as bytes on the wire: the same for the ledger and for what it is compared with. */
export function reservationRequest({ port, token }: Target, merchant: number, orderId: string): string {
  const body = `{"orderId":"${orderId}","amount":${AMOUNT},"ttlSeconds":${TTL_SECONDS}}`;
  return post(port, token, `${merchantIdOf(merchant)}/reservations`, `idempotency-key: ${orderId}\r\n`, body);
}

/** So many reservations of one merchant in one request. */
export function batchRequest({ port, token }: Target, merchant: number, orderIds: readonly string[]): string {
  const items = orderIds.map((orderId) => `{"orderId":"${orderId}","amount":${AMOUNT},"ttlSeconds":${TTL_SECONDS}}`);
  return post(port, token, `${merchantIdOf(merchant)}/reservations/batch`, '', `{"items":[${items.join()}]}`);
}

function post(port: number, token: string, path: string, headers: string, body: string): string {
  return (
    `POST /v1/merchants/${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\n` +
    `content-type: application/json\r\n${headers}content-length: ${body.length}\r\n\r\n${body}`
  );
}
