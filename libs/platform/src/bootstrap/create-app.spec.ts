import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Inject, Module } from '@nestjs/common';
import type { EventStore } from '@limit-ledger/event-store';
import type { Clock } from '@limit-ledger/kernel';
import { Public } from '../auth/public.js';
import { readConfig } from '../config/read-config.js';
import { Shutdown } from '../shutdown/shutdown.js';
import { testSigningKey } from '../spec-support/start-test-app.js';
import { CLOCK, EVENT_STORE } from '../stores/tokens.js';
import { createApp } from './create-app.js';

/** What happened, in order. */
const story: string[] = [];
let reached: () => void;
const isReached = new Promise<void>((resolve) => (reached = resolve));
let letGo: () => void;
const isLetGo = new Promise<void>((resolve) => (letGo = resolve));

@Controller('v1/slow')
@Public()
class SlowController {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Shutdown) shutdown: Shutdown,
  ) {
    shutdown.add('runner', async () => {
      await this.store.head('merchant-limit-m1');
      story.push('the runner drains while the store is open');
    });
  }

  @Get()
  async read(): Promise<object> {
    reached();
    await isLetGo;
    story.push('the request is answered');
    return { head: (await this.store.head('merchant-limit-m1')) ?? null, now: this.clock.now() };
  }
}

@Module({ controllers: [SlowController] })
class SlowModule {}

describe('an app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'limit-ledger-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes no more requests when it closes, answers those it has, drains what decides, then closes the stores', async () => {
    const settings = { DATA_DIR: folder, LIMIT_LEDGER_LOG_LEVEL: 'silent', LIMIT_LEDGER_CLOCK_OFFSET_SECONDS: '3153600000' };
    const app = await createApp(SlowModule, readConfig(settings), testSigningKey);
    await app.listen({ port: 0, host: '127.0.0.1' });
    const url = await app.getUrl();
    const store = app.get<EventStore>(EVENT_STORE);

    const asked = fetch(`${url}/v1/slow`);
    await isReached;
    const closed = app.close();
    await untilRefused(Number(new URL(url).port));
    letGo();
    const answer = await asked;
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ head: null, now: expect.stringMatching(/^21\d\d-/) });
    await closed;
    expect(story).toEqual(['the request is answered', 'the runner drains while the store is open']);
    await expect(store.head('merchant-limit-m1')).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
  });
});

/** Waits until nobody listens on the port any more. */
async function untilRefused(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const refused = once(socket, 'error').then(() => true);
    const connected = once(socket, 'connect').then(() => false).catch(() => true);
    const isRefused = await Promise.race([refused, connected]);
    socket.destroy();
    if (isRefused) return;
  }
}
