import { setTimeout as after } from 'node:timers/promises';
import { merchantPicker, type Spread } from '../traffic/merchant-picker.js';
import { HttpConnection } from './http-connection.js';
import { isRefusedForLoad, LoadTally, type LoadResult } from './load-tally.js';
import { batchRequest, reservationRequest, type Target } from './reservation-request.js';

export interface HttpLoad {
  readonly target: Target;
  readonly connections: number;
  readonly seconds: number;
  readonly spread: Spread;
  readonly merchants: number;
  /** Reservations a request; above 1 by the batch endpoint. */
  readonly batch?: number;
  /**
   * Open loop: so many requests a second come, whether or not earlier ones are answered. Without it (closed loop) each
   * connection asks again when it is answered.
   */
  readonly requestsPerSecond?: number;
  /** Closed loop: how long a connection whose request was refused for load waits before it asks again; without it not at all. */
  readonly restMilliseconds?: number;
}

let orders = 0;

/** Throws when a connection breaks or an answer is neither accepted nor refused for load. */
export async function httpLoad(load: HttpLoad): Promise<LoadResult> {
  const { target, connections, batch = 1, requestsPerSecond } = load;
  const tally = new LoadTally(batch);
  const onBroken = (error: Error): void => void (tally.failure ??= error.message);
  const open = await Promise.all(Array.from({ length: connections }, () => HttpConnection.open(target.port, onBroken)));
  const next = requests(load);
  const startedAt = performance.now();
  if (requestsPerSecond === undefined)
    await closedLoop(open, tally, next, startedAt + load.seconds * 1_000, load.restMilliseconds ?? 0);
  else await openLoop(open, tally, next, requestsPerSecond, startedAt, load.seconds * 1_000);
  const seconds = (performance.now() - startedAt) / 1_000;
  for (const connection of open) connection.close();
  return tally.result(seconds);
}

function requests({ target, spread, merchants, batch = 1 }: HttpLoad): () => string {
  const pick = merchantPicker(spread, merchants);
  const orderId = (): string => `order-${process.pid}-${orders++}`;
  if (batch === 1) return () => reservationRequest(target, pick(), orderId());
  return () => batchRequest(target, pick(), Array.from({ length: batch }, orderId));
}

function closedLoop(
  open: readonly HttpConnection[],
  tally: LoadTally,
  next: () => string,
  deadline: number,
  restMilliseconds: number,
): Promise<unknown> {
  return untilFailed(
    tally,
    open.map(
      (connection) =>
        new Promise<void>((resolve) => {
          const ask = (): void => {
            const askedAt = performance.now();
            if (askedAt >= deadline || tally.failure !== undefined) return resolve();
            tally.offer();
            connection.request(
              next(),
              (status, body) => {
                tally.answer(status, performance.now() - askedAt, body);
                if (restMilliseconds > 0 && isRefusedForLoad(status)) setTimeout(ask, restMilliseconds);
                else ask();
              },
              true,
            );
          };
          ask();
        }),
    ),
  );
}

/** Latency counts from the moment at which a request should have gone out: waiting for a free connection is part of it. */
async function openLoop(
  open: readonly HttpConnection[],
  tally: LoadTally,
  next: () => string,
  requestsPerSecond: number,
  startedAt: number,
  milliseconds: number,
): Promise<void> {
  const free = [...open];
  const due: number[] = [];
  let inFlight = 0;
  const send = (connection: HttpConnection, dueAt: number): void => {
    inFlight += 1;
    connection.request(
      next(),
      (status, body) => {
        inFlight -= 1;
        tally.answer(status, performance.now() - dueAt, body);
        const waiting = due.shift();
        if (waiting === undefined) free.push(connection);
        else send(connection, waiting);
      },
      true,
    );
  };
  for (let sent = 0, elapsed = 0; elapsed < milliseconds; elapsed = performance.now() - startedAt) {
    for (; sent < (elapsed / 1_000) * requestsPerSecond; sent++) {
      const dueAt = startedAt + (sent / requestsPerSecond) * 1_000;
      tally.offer();
      const connection = free.pop();
      if (connection === undefined) due.push(dueAt);
      else send(connection, dueAt);
    }
    await after(1);
  }
  while ((inFlight > 0 || due.length > 0) && tally.failure === undefined) await after(1);
}

/** A broken connection answers nobody: then the others need not be waited for. */
async function untilFailed(tally: LoadTally, all: readonly Promise<void>[]): Promise<void> {
  let isDone = false;
  const done = Promise.all(all).then(() => (isDone = true));
  while (!isDone && tally.failure === undefined) await Promise.race([done, after(100)]);
}
