import { VIEW_STORE } from '@limit-ledger/platform';
import type { ViewStore } from '@limit-ledger/view-store';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
const read = async (): Promise<string> => (await service.running.inject({ method: 'GET', url: '/metrics' })).body;
const valueOf = (text: string, series: string): number | undefined => {
  const line = text.split('\n').find((each) => each.startsWith(`${series} `));
  return line === undefined ? undefined : Number(line.slice(series.length + 1));
};
const until = async (series: string, isGood: (value: number | undefined) => boolean): Promise<void> => {
  while (!isGood(valueOf(await read(), series))) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('/metrics', () => {
  it('counts commands by how they ended, and their time', async () => {
    await service.as('operator').open('m', { transaction: 10 });
    await service.as('service').reserve('m', { orderId: 'o-1', amount: 10, ttlSeconds: 3_600 });
    await service.as('service').reserve('m', { orderId: 'o-2', amount: 10 });
    const text = await read();
    const commands = 'limit_ledger_limit_commands_total{command="reserve-limit",outcome=';
    expect(valueOf(text, `${commands}"accepted"}`)).toBe(1);
    expect(valueOf(text, `${commands}"limit.insufficient"}`)).toBe(1);
    expect(valueOf(text, 'limit_ledger_limit_command_duration_seconds_count{command="reserve-limit"}')).toBe(2);
    expect(valueOf(text, 'limit_ledger_event_store_append_duration_seconds_count{outcome="stored"}')).toBeGreaterThanOrEqual(3);
    expect(valueOf(text, 'limit_ledger_event_store_append_events_sum')).toBeGreaterThanOrEqual(3);
    const route = 'method="POST",route="/v1/merchants/:merchantId/reservations"';
    expect(valueOf(text, `limit_ledger_http_request_duration_seconds_count{${route},status="201"}`)).toBe(1);
    expect(valueOf(text, `limit_ledger_http_request_duration_seconds_count{${route},status="422"}`)).toBe(1);
  });

  it('tells what waits, what is behind and how large the stores are', async () => {
    await until('limit_ledger_follower_lag_events{follower="limits-due-moments"}', (value) => value === 0);
    const text = await read();
    expect(valueOf(text, 'limit_ledger_follower_lag_seconds{follower="limits-due-moments"}')).toBe(0);
    expect(valueOf(text, 'limit_ledger_due_lateness_seconds{context="limits"}')).toBe(0);
    expect(valueOf(text, 'limit_ledger_runner_requests_waiting')).toBe(0);
    expect(valueOf(text, 'limit_ledger_http_requests_in_flight')).toBe(0);
    for (const store of ['events', 'views', 'checkpoints', 'subjects', 'access-log']) {
      expect(valueOf(text, `limit_ledger_store_size_bytes{store="${store}"}`)).toBeGreaterThan(0);
      expect(valueOf(text, `limit_ledger_store_disk_free_bytes{store="${store}"}`)).toBeGreaterThan(0);
    }
  });

  it('tells that a follower stands still, and is answered without what can not be told', async () => {
    await service.running.get<ViewStore>(VIEW_STORE, { strict: false }).close();
    await service.as('operator').open('n', { transaction: 10 });
    await service.as('service').reserve('n', { orderId: 'o-1', amount: 1, ttlSeconds: 1 });
    await until(
      'limit_ledger_follower_lag_seconds{follower="limits-due-moments"}',
      (value) => value !== undefined && value > 0,
    );
    const text = await read();
    expect(valueOf(text, 'limit_ledger_follower_lag_events{follower="limits-due-moments"}')).toBeGreaterThan(0);
    expect(valueOf(text, 'limit_ledger_due_lateness_seconds{context="limits"}')).toBeNaN();
  });
});
