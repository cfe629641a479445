import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Spent } from './spent.js';
import { verifySpeed } from './verify-speed.js';

/** Prints how fast all chains of a data folder are verified, beside hashing the same bytes alone. */
const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string', default: './data' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean' },
  },
});
const speed = await verifySpeed(`sqlite:${join(values['data-dir'], 'events.sqlite')}`, Number(values.rounds));
const { events, bytes, hashing, verifying, verifyingAlone } = speed;

function line(what: string, { elapsed, processor }: Spent): string {
  const rate = Math.round(events / elapsed).toLocaleString('en-US');
  const ratio = ((100 * hashing.elapsed) / elapsed).toFixed(0);
  return `${what}: ${elapsed.toFixed(2)} s, ${rate} events a second, ${ratio}% of hashing alone; ${processor.toFixed(2)} s of processors`;
}

if (values.json === true) console.log(JSON.stringify(speed));
else {
  console.log(`${events.toLocaleString('en-US')} events, ${(bytes / 1e6).toFixed(0)} MB hashed`);
  console.log(line('hashing alone', hashing));
  console.log(line('limitctl verify', verifying));
  console.log(line('verifying in one thread', verifyingAlone));
}
