import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openEventStore, type EventStore, type StoredEvent } from '@limit-ledger/event-store';
import { temporaryFolder } from './product/temporary-folder.js';

const EXAMPLE = 'apps/limitctl/examples/uci-credit-default';
const LIMITCTL = join(process.cwd(), 'dist/apps/limitctl/src/main.js');
const ACCOUNTS = 4_000;
const KILLS = 5;

describe('an import that is killed', () => {
  const folder = temporaryFolder();
  afterAll(() => folder.remove());

  it(`${KILLS} times at random points and run again equals one that was not, but for times, ids and hashes`, async () => {
    mkdirSync(folder.path, { recursive: true });
    const csv = join(folder.path, 'accounts.csv');
    const rows = gunzipSync(readFileSync(join(EXAMPLE, 'UCI_Credit_Card.csv.gz')))
      .toString()
      .split('\n');
    writeFileSync(csv, rows.slice(0, ACCOUNTS + 1).join('\n'));
    const startedAt = performance.now();
    expect(await importInto('whole', csv)).toBe(0);
    const wholeMilliseconds = performance.now() - startedAt;

    let interrupted = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const exitCode = await importInto('killed', csv, Math.random() * wholeMilliseconds);
      if (exitCode === null) interrupted += 1;
    }
    expect(interrupted).toBeGreaterThan(0);
    expect(await importInto('killed', csv)).toBe(0);

    const [whole, killed] = await Promise.all([historyOf('whole'), historyOf('killed')]);
    expect(whole.size).toBe(ACCOUNTS);
    expect(killed).toEqual(whole);
  }, 180_000);

  async function importInto(name: string, csv: string, killAfterMilliseconds?: number): Promise<number | null> {
    const args = [LIMITCTL, 'import', csv, '--mapping', join(EXAMPLE, 'mapping.json'), '--data-dir', join(folder.path, name)];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const timer =
      killAfterMilliseconds === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMilliseconds);
    const [exitCode] = (await once(child, 'exit')) as [number | null];
    clearTimeout(timer);
    return exitCode;
  }

  async function historyOf(name: string): Promise<Map<string, readonly unknown[]>> {
    const store = await openEventStore(`sqlite:${join(folder.path, name, 'events.sqlite')}`);
    const streams = new Map<string, unknown[]>();
    for await (const page of pagesOf(store)) {
      for (const event of page) streams.set(event.stream, [...(streams.get(event.stream) ?? []), withoutTimes(event)]);
    }
    await store.close();
    return streams;
  }
});

async function* pagesOf(store: EventStore): AsyncIterable<readonly StoredEvent[]> {
  const done = new AbortController();
  for await (const page of store.follow(undefined, done.signal)) {
    if (page.length === 0) return;
    yield page;
  }
}

function withoutTimes({ revision, type, data, metadata }: StoredEvent): unknown {
  const { recordedTime, correlationId, ...kept } = JSON.parse(metadata) as Record<string, unknown>;
  expect(recordedTime).toBeDefined();
  expect(correlationId).toBeDefined();
  return { revision, type, data, kept };
}
