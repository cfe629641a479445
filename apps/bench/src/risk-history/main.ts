import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventStore } from '@limit-ledger/event-store';
import { SystemClock } from '@limit-ledger/platform';
import { DEFAULT_POLICY, rulesInForce } from '@limit-ledger/risk-domain';
import { createRiskRunner, riskStream } from '@limit-ledger/risk-service';
import { merchantIdOf } from '../ours/merchant-names.js';
import { feedRunner } from '../risk/feed-runner.js';

/**
 * Prints what a merchant with years of daily metrics takes: its stream on disk, its state in memory, and the time to read it
 * back. Run with `--expose-gc`; arguments: merchants, days.
 */
const [merchants = 20, days = 1_095] = process.argv.slice(2).map(Number);
const ACTIVE_FROM = '2020-01-01T00:00:00.000Z';
const MEBIBYTE = 1_048_576;

const folder = mkdtempSync(join(tmpdir(), 'risk-history-'));
const eventStore = await openEventStore(`sqlite:${join(folder, 'events.sqlite')}`);
const rules = rulesInForce([{ policyId: 'default', version: 1, activeFrom: ACTIVE_FROM, document: DEFAULT_POLICY }], []);
const openRunner = () => createRiskRunner({ eventStore, clock: new SystemClock(), rulesAt: () => rules });

const writing = openRunner();
const events = await feedRunner(writing, rules, merchants, days);
await writing.drain();

let characters = 0;
for (let from = 0; ; from += 1_000) {
  const page = await eventStore.read(riskStream(merchantIdOf(0)), { from });
  if (page.length === 0) break;
  for (const { data, metadata } of page) characters += data.length + metadata.length;
}

const heap = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};
const reading = openRunner();
const before = heap();
const cpu = process.threadCpuUsage();
const startedAt = performance.now();
for (let merchant = 0; merchant < merchants; merchant += 1) await reading.present(riskStream(merchantIdOf(merchant)));
const milliseconds = (performance.now() - startedAt) / merchants;
const { user, system } = process.threadCpuUsage(cpu);
const held = (heap() - before) / merchants;

console.log(
  `${days} days: ${events / merchants} events and ${(characters / MEBIBYTE).toFixed(2)} MiB of text a merchant; ` +
    `${(held / 1_024).toFixed(0)} KiB in memory; read back in ${milliseconds.toFixed(1)} ms, ` +
    `${((user + system) / 1_000 / merchants).toFixed(1)} ms of them on the processor`,
);
await reading.drain();
await eventStore.close();
rmSync(folder, { recursive: true });
