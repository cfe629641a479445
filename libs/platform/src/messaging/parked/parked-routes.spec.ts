import { Global, Module, type DynamicModule } from '@nestjs/common';
import { HandlerPaused, openMessageBus, type MessageBus, type Subscription } from '@limit-ledger/message-bus';
import { startTestApp, type TestApp } from '../../spec-support/start-test-app.js';
import { MESSAGE_BUS } from '../../stores/tokens.js';
import { raisedMessages, TOPIC, until } from '../spec-support/told-hall.js';
import { GetParkedRoute } from './get-parked.js';
import { RedriveParkedRoute } from './redrive-parked.js';

@Global()
@Module({})
class BusModule {
  static of(bus: MessageBus): DynamicModule {
    return { module: BusModule, providers: [{ provide: MESSAGE_BUS, useValue: bus }], exports: [MESSAGE_BUS] };
  }
}

const GROUP = 'boards.halls';

describe('the routes of what is parked', () => {
  let bus: MessageBus;
  let test: TestApp;
  let tokens: Readonly<Record<'operator' | 'auditor', string>>;
  let subscription: Subscription;
  let broken: Map<string, Error>;
  let handled: string[];
  beforeEach(async () => {
    bus = await openMessageBus('memory:', { firstRestMilliseconds: 1 });
    test = await startTestApp([GetParkedRoute, RedriveParkedRoute], undefined, { others: [BusModule.of(bus)] });
    tokens = { operator: await test.token(['operator']), auditor: await test.token(['auditor']) };
    handled = [];
    broken = new Map([['north-1', new Error('the bell "of Zhang" is broken')]]);
    const handle = async ({ headers }: { readonly headers: Readonly<Record<string, string>> }): Promise<void> => {
      const error = broken.get(headers['ce_id'] ?? '');
      if (error !== undefined) throw error;
      handled.push(headers['ce_id']!);
    };
    subscription = await bus.subscribe({ group: GROUP, topics: [TOPIC], handle });
    await bus.publish([
      ...raisedMessages(0, 1, 2, 3),
      { topic: TOPIC, key: 'south', headers: { ce_id: 'south' }, value: '{}' },
    ]);
    await until(async () => (await bus.lag(GROUP)) === 0);
  });
  afterEach(async () => {
    await test.app.close();
    await bus.close();
  });

  const ask = async (method: string, path: string, body?: unknown, token: keyof typeof tokens = 'operator') => {
    const headers = { authorization: `Bearer ${tokens[token]}`, 'content-type': 'application/json' };
    const answer = await fetch(`${test.url}/v1/parked${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: JSON.parse(text) as Record<string, unknown>, text };
  };
  const redrive = (key = 'north', group = GROUP) => ask('POST', '/redrive', { group, key });

  it.each(['operator', 'auditor'] as const)(
    'shows %s who waits since when for what, and nothing that the error quotes',
    async (role) => {
      const { status, body, text } = await ask('GET', '', undefined, role);
      const parked = {
        key: 'north',
        topic: TOPIC,
        type: 'limit-ledger.halls.raised.v1',
        eventId: 'north-1',
        since: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/),
        attempts: 5,
        error: { name: 'Error', message: 'the bell … is broken' },
        waiting: 3,
      };
      expect([status, body]).toEqual([200, { groups: [{ group: GROUP, lag: 0, parkedCount: 1, parked: [parked] }] }]);
      expect(text).not.toContain('Zhang');
    },
  );

  it('gives what waits again, in order', async () => {
    broken.clear();
    expect(await redrive()).toMatchObject({ status: 200, body: { group: GROUP, key: 'north', redriven: 3, parked: null } });
    expect(handled).toEqual(['north-0', 'south', 'north-1', 'north-2', 'north-3']);
    expect((await ask('GET', '')).body).toEqual({ groups: [{ group: GROUP, lag: 0, parkedCount: 0, parked: [] }] });
  });

  it('says how far it came, and what the next one failed with', async () => {
    broken = new Map([['north-3', new TypeError('no bell')]]);
    const parked = {
      key: 'north',
      eventId: 'north-3',
      attempts: 1,
      waiting: 1,
      error: { name: 'TypeError', message: 'no bell' },
    };
    expect(await redrive()).toMatchObject({ status: 200, body: { redriven: 2, parked } });
  });

  it.each([
    ['south', GROUP],
    ['west', GROUP],
    ['north', 'nobody'],
  ])('finds nothing of %s in %s', async (key, group) => {
    expect(await redrive(key, group)).toMatchObject({ status: 404, body: { code: 'parked.not-found' } });
  });

  it('says where the group is not followed by this process', async () => {
    await subscription.stop();
    expect(await redrive()).toMatchObject({ status: 409, body: { code: 'parked.not-here' } });
  });

  it('can be asked again when what the group needs is away', async () => {
    broken.set('north-1', new HandlerPaused('EventStoreUnavailable: disk'));
    const { status, headers, body } = await redrive();
    expect([status, body['code'], headers.get('retry-after')]).toEqual([503, 'overloaded', '1']);
    broken.clear();
    expect(await redrive()).toMatchObject({ status: 200, body: { redriven: 3, parked: null } });
  });

  it('is told as away when the bus is', async () => {
    await bus.close();
    expect(await ask('GET', '')).toMatchObject({ status: 503, body: { code: 'overloaded' } });
    expect(await redrive()).toMatchObject({ status: 503, body: { code: 'overloaded' } });
  });

  it.each([
    [{}, 2],
    [{ group: GROUP, key: 'a b' }, 1],
    [{ group: GROUP, key: 'north', all: true }, 1],
  ])('refuses the body %j', async (body, errors) => {
    const answer = await ask('POST', '/redrive', body);
    expect([answer.status, answer.body['code'], answer.body['errors']]).toEqual([400, 'request.invalid', expect.any(Array)]);
    expect(answer.body['errors']).toHaveLength(errors);
  });
});
