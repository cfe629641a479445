import { setTimeout as after } from 'node:timers/promises';
import { HttpConnection } from '../http/http-connection.js';
import type { Target } from '../http/reservation-request.js';

export interface OfferedMetrics {
  readonly target: Target;
  readonly perSecond: number;
  readonly connections: number;
  /** One request each, in order. */
  readonly items: readonly string[];
  /** The moment at which a request was due, by `performance.now()`. */
  readonly onDue: (index: number, at: number) => void;
}

/** Open loop: so many metrics a second come, one a request, whether or not earlier ones are answered. Throws when one is refused. */
export async function offerMetrics({ target, perSecond, connections, items, onDue }: OfferedMetrics): Promise<void> {
  let failure: string | undefined;
  const onBroken = (error: Error): void => void (failure ??= error.message);
  const free = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(target.port, onBroken)));
  const all = [...free];
  const waiting: string[] = [];
  let inFlight = 0;
  const send = (connection: HttpConnection, item: string): void => {
    inFlight += 1;
    const answered = (status: number, body: string): void => {
      inFlight -= 1;
      if (status !== 200 || body.includes('"code"')) failure ??= `${status} ${body}`;
      const next = waiting.shift();
      if (next === undefined) free.push(connection);
      else send(connection, next);
    };
    connection.request(requestOf(target, item), answered, true);
  };
  const startedAt = performance.now();
  for (let sent = 0; sent < items.length && failure === undefined; await after(1)) {
    for (; sent < items.length && performance.now() - startedAt >= (sent / perSecond) * 1_000; sent += 1) {
      onDue(sent, startedAt + (sent / perSecond) * 1_000);
      const connection = free.pop();
      if (connection === undefined) waiting.push(items[sent]!);
      else send(connection, items[sent]!);
    }
  }
  while (inFlight > 0 && failure === undefined) await after(1);
  for (const connection of all) connection.close();
  if (failure !== undefined) throw new Error(`a metric was not taken in: ${failure}`);
}

function requestOf({ port, token }: Target, item: string): string {
  const body = `[${item}]`;
  return (
    `POST /v1/metrics HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\n` +
    `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
  );
}
