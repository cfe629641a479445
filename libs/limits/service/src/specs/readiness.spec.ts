import { ACCESS_LOG, EVENT_STORE, CHECKPOINT_STORE, MESSAGE_BUS, SUBJECT_STORE, VIEW_STORE } from '@limit-ledger/platform';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService({ forEach: true });

const close = (store: symbol): Promise<void> =>
  service.running.get<{ close(): Promise<void> }>(store, { strict: false }).close();
const stores = {
  'event-store': 'up',
  'event-store-writes': 'up',
  'view-store': 'up',
  'subject-store': 'up',
  'access-log': 'up',
  'checkpoint-store': 'up',
  'message-bus': 'up',
  'message-bus-writes': 'up',
};
const ready = async () => {
  const { status, headers, body } = await service.anonymous('GET', '/health/ready');
  const details = body.details as Readonly<Record<string, { readonly status: string }>>;
  const statuses = Object.fromEntries(Object.entries(details).map(([name, each]) => [name, each.status]));
  return { status, retryAfter: headers['retry-after'], details: statuses, text: JSON.stringify(body) };
};

describe('/health/ready', () => {
  it('says that everything is there', async () => {
    expect(await ready()).toMatchObject({ status: 200, retryAfter: undefined, details: stores });
  });

  it.each([
    ['event-store', EVENT_STORE],
    ['view-store', VIEW_STORE],
    ['subject-store', SUBJECT_STORE],
    ['access-log', ACCESS_LOG],
  ])('says that the %s is missing, and no more than that', async (name, token) => {
    await close(token);
    const answer = await ready();
    expect(answer).toMatchObject({ status: 503, retryAfter: '5', details: { ...stores, [name]: 'down' } });
    expect(answer.text).not.toContain('closed');
    expect((await service.anonymous('GET', '/health/live')).status).toBe(200);
  });

  it.each([
    ['checkpoint-store', CHECKPOINT_STORE],
    ['message-bus', MESSAGE_BUS],
  ])('stays ready without the %s, and says that it is missing', async (name, token) => {
    await close(token);
    expect(await ready()).toMatchObject({ status: 200, details: { ...stores, [name]: 'degraded' } });
  });
});
