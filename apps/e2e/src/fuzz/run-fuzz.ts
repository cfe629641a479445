import { AnswerChecker, type FuzzAnswer } from './answer-checker.js';
import type { FuzzRequest } from './fuzz-request.js';
import { goodRequest } from './good-request.js';
import { KnownLedger } from './known-ledger.js';
import { learn } from './learn.js';
import { nameOf, operationsOf, type OpenapiDocument, type Operation } from './openapi-document.js';
import { Random } from './random.js';
import { spoil } from './spoil.js';

/** How often each is asked; what is not named, once. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'POST /v1/merchants/{merchantId}/reservations': 40,
  'POST /v1/merchants/{merchantId}/reservations/{orderId}/captures': 24,
  'POST /v1/merchants/{merchantId}/reservations/{orderId}/replenishments': 14,
  'POST /v1/merchants/{merchantId}/reservations/{orderId}/void': 4,
  'POST /v1/merchants/{merchantId}/bookings': 5,
  'POST /v1/merchants/{merchantId}/lines': 2,
  'POST /v1/metrics': 5,
  'POST /v1/policies': 2,
  'POST /v1/assessments': 3,
  'GET /v1/merchants/{merchantId}/reservations/{orderId}': 3,
  'GET /v1/merchants/{merchantId}/limits': 4,
  'GET /v1/merchants/{merchantId}/limits/diff': 2,
  'GET /v1/merchants/{merchantId}/limits/explain': 3,
};
const SHARE_SPOILT = 0.3;
const SHARE_REPEATED = 0.04;
const CLIENTS = 16;
const FIRST_MERCHANTS = 5;

export interface FuzzTarget {
  readonly document: OpenapiDocument;
  send(request: FuzzRequest): Promise<FuzzAnswer>;
}

export interface FuzzResult {
  readonly requests: number;
  readonly acceptedWrites: number;
  /** By operation, then by status. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly complaints: readonly string[];
  readonly merchants: readonly string[];
}

/** Sends so many requests, most of them good and about what was made before, some with something wrong, some twice. */
export async function runFuzz({ document, send }: FuzzTarget, requests: number, seed: number): Promise<FuzzResult> {
  const random = new Random(seed);
  const known = new KnownLedger();
  const checker = new AnswerChecker(document);
  const operations = operationsOf(document);
  const weighted = operations.flatMap((operation) => Array<Operation>(WEIGHTS[nameOf(operation)] ?? 1).fill(operation));
  const register = operations.find((operation) => nameOf(operation) === 'POST /v1/merchants')!;
  const openLine = operations.find((operation) => nameOf(operation) === 'POST /v1/merchants/{merchantId}/lines')!;
  const counts = new Map<string, Map<number, number>>();
  const complaints: string[] = [];
  let sent = 0;
  let acceptedWrites = 0;
  let previous: FuzzRequest | undefined;

  const ask = async (request: FuzzRequest): Promise<void> => {
    sent++;
    const answer = await send(request);
    const ofOperation = counts.get(nameOf(request.operation)) ?? new Map<number, number>();
    counts.set(nameOf(request.operation), ofOperation.set(answer.status, (ofOperation.get(answer.status) ?? 0) + 1));
    const complaint = checker.complaintOf(request.operation, answer);
    if (complaint !== undefined)
      complaints.push(`${nameOf(request.operation)} ${JSON.stringify(request.text ?? request.body)}: ${complaint}`);
    if (answer.status >= 300 || request.operation.method !== 'POST') return;
    acceptedWrites++;
    learn(known, request, JSON.parse(answer.text) as Record<string, unknown>);
  };
  const next = (): FuzzRequest => {
    if (previous !== undefined && random.isLucky(SHARE_REPEATED)) return previous;
    for (;;) {
      const good = goodRequest(document, random.oneOf(weighted), known, random);
      if (good !== undefined) return (previous = random.isLucky(SHARE_SPOILT) ? spoil(good, random) : good);
    }
  };
  for (let index = 0; index < FIRST_MERCHANTS; index++) await ask(goodRequest(document, register, known, random)!);
  for (const { merchantId } of known.all)
    await ask({ ...goodRequest(document, openLine, known, random)!, params: { merchantId } });
  const client = async (): Promise<void> => {
    while (sent < requests) await ask(next());
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return { requests: sent, acceptedWrites, counts, complaints, merchants: known.all.map(({ merchantId }) => merchantId) };
}
