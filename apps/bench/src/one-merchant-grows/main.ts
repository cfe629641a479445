import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GrowingMerchant } from './growing-merchant.js';

/** Prints what a reservation costs as one merchant's history grows, and what its return takes; every order stays open. */
const { values } = parseArgs({ options: { to: { type: 'string', default: '1000000' } } });
const most = Number(values.to);
const folder = await mkdtemp(join(tmpdir(), 'limit-ledger-growth-'));
const say = (line: string): void => console.log(line);
const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);

function memory(): string {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return `heap ${megabytes(heapUsed)} MiB, buffers ${megabytes(arrayBuffers)} MiB`;
}

try {
  let merchant = await GrowingMerchant.open(folder);
  await merchant.begin();
  for (const size of [1_000, 10_000, 100_000, 1_000_000, 10_000_000].filter((each) => each <= most)) {
    const took = await merchant.growTo(size);
    const { elapsed, processor } = await merchant.reserveMore(Math.max(4_096, size / 20));
    const cost = `${elapsed.toFixed(1)} µs a reservation, ${processor.toFixed(1)} µs of processor`;
    say(`${size} orders (${took.toFixed(1)} s): ${cost}; ${memory()}`);
    await merchant.close();
    merchant = await GrowingMerchant.open(folder, merchant);
    say(`  back after a restart: new order ${(await merchant.time('new')).toFixed(1)} ms, ${memory()}`);
    say(`  an order of the beginning again ${(await merchant.time('old')).toFixed(1)} ms`);
    await merchant.growTo(merchant.orders + 4_000);
    await merchant.leave();
    say(`  back after being idle ${(await merchant.time('new')).toFixed(1)} ms`);
  }
  await merchant.close();
  await rm(join(folder, 'checkpoints.sqlite'));
  merchant = await GrowingMerchant.open(folder, merchant);
  say(`with the checkpoints deleted: an order of the beginning again ${(await merchant.time('old')).toFixed(0)} ms, ${memory()}`);
  await merchant.close();
} finally {
  await rm(folder, { recursive: true });
}
