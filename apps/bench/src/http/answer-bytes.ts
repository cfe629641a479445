import { merchantIdOf } from '../ours/merchant-names.js';
import type { Target } from './reservation-request.js';

/** How large the answer to a reservation is, without and with its headers. */
export interface AnswerBytes {
  readonly body: number;
  readonly whole: number;
}

export async function answerBytes({ port, token }: Target): Promise<AnswerBytes> {
  const answer = await fetch(`http://127.0.0.1:${port}/v1/merchants/${merchantIdOf(0)}/reservations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': 'size' },
    body: JSON.stringify({ orderId: 'order-for-its-size', amount: 100, ttlSeconds: 86_400 }),
  });
  if (!answer.ok) throw new Error(`a reservation was answered ${answer.status} ${await answer.text()}`);
  const body = (await answer.arrayBuffer()).byteLength;
  const headers = [...answer.headers].reduce((sum, [name, value]) => sum + name.length + value.length + ': \r\n'.length, 0);
  return { body, whole: body + headers };
}
