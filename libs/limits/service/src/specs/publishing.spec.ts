import {
  possibleHeaders,
  publishedEventTypes,
  requiredHeaders,
  TOPICS,
  type MerchantLimitStateV1,
} from '@limit-ledger/contracts';
import type { DeliveredMessage, MessageBus } from '@limit-ledger/message-bus';
import { fromMessage, MESSAGE_BUS } from '@limit-ledger/platform';
import { faultsOf } from '@limit-ledger/testing';
import { useLimitsService } from './limits-service.js';

const service = useLimitsService();
const schemas = new Map(publishedEventTypes().map(({ type, schema }) => [type, schema]));
const DEADLINE_MILLISECONDS = 8_000;

/** What a group gets of a topic until the condition holds. */
async function heard(
  group: string,
  topic: string,
  isEnough: (messages: readonly DeliveredMessage[]) => boolean,
): Promise<readonly DeliveredMessage[]> {
  const messages: DeliveredMessage[] = [];
  const bus = service.running.get<MessageBus>(MESSAGE_BUS, { strict: false });
  const subscription = await bus.subscribe({ group, topics: [topic], handle: async (message) => void messages.push(message) });
  const deadline = Date.now() + DEADLINE_MILLISECONDS;
  while (!isEnough(messages)) {
    if (Date.now() > deadline) throw new Error(`${topic} never told enough: ${JSON.stringify(messages)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await subscription.stop();
  return messages;
}

const typesOf = (messages: readonly DeliveredMessage[]): readonly string[] =>
  messages.map(({ headers }) => headers['ce_type']!.split('.')[2]!);
const revisionOf = ({ headers }: DeliveredMessage): number => Number(headers['ce_revision']);

describe('what a subscriber hears of limits', () => {
  beforeAll(async () => {
    const operator = service.as('operator');
    await operator.open('zhang', { transaction: 10_000 });
    await operator.post('/v1/merchants/zhang/identity-checks', { checkId: 'c-1', kind: 'company' });
    await service.as('service').reserve('zhang', { orderId: 'o-1', amount: 4_500, buyerRef: 'b-1' });
    await operator.post('/v1/merchants/zhang/freezes', {
      freezeId: 'f-1',
      line: 'transaction',
      basisPoints: 2_000,
      reasonCode: 'cash-out-suspected',
      note: 'Mr Zhang, 138 0000 0000',
    });
  });

  it('is every public event in order, numbered without a gap, each with the headers that are documented', async () => {
    const messages = await heard('all', TOPICS.limitEvents, (some) => some.length >= 4);
    expect(typesOf(messages)).toEqual(['merchant-registered', 'line-opened', 'limit-reserved', 'limit-frozen']);
    expect(messages.map(({ headers }) => headers['ce_sequence'])).toEqual(['0', '1', '2', '3']);
    expect(messages.map(revisionOf)).toEqual([0, 1, 3, 4]);
    for (const { key, headers, value } of messages) {
      expect(key).toBe('zhang');
      expect(requiredHeaders(false).filter((name) => headers[name] === undefined)).toEqual([]);
      expect(Object.keys(headers).filter((name) => !possibleHeaders(false).includes(name))).toEqual([]);
      expect(faultsOf(schemas.get(headers['ce_type']!)!, JSON.parse(value!) as object)).toEqual([]);
      expect(schemas.get(headers['ce_type']!)?.$id).toBe(headers['ce_dataschema']);
    }
  });

  it('has no note, no reference and no suspicion in it', async () => {
    const messages = await heard('curious', TOPICS.limitEvents, (some) => some.length >= 4);
    expect(JSON.stringify(messages)).not.toMatch(/Mr Zhang|noteRef|cash-out|a-operator/);
    expect(fromMessage(messages[3]!).data).toMatchObject({ freezeId: 'f-1', reasonCode: 'security-check' });
  });

  it('is the state too, as of the last revision, with the headers of a state', async () => {
    const [last] = (await heard('state', TOPICS.limitState, (some) => some.some((each) => revisionOf(each) === 4))).slice(-1);
    const { headers, value, key } = last!;
    expect([key, headers['ce_type']]).toEqual(['zhang', 'limit-ledger.limits.merchant-limit-state.v1']);
    expect(requiredHeaders(true).filter((name) => headers[name] === undefined)).toEqual([]);
    expect(Object.keys(headers).filter((name) => !possibleHeaders(true).includes(name))).toEqual([]);
    const { lines } = JSON.parse(value!) as MerchantLimitStateV1;
    const { frozenGross, ...line } = lines[0]!;
    expect([frozenGross, line]).toEqual([2_000, await service.as('operator').line('zhang', 'transaction')]);
  });

  it('goes on after a restart, with nothing left out', async () => {
    await service.restart();
    await service.as('service').keyed('/v1/merchants/zhang/reservations/o-1/void', {});
    const messages = await heard('later', TOPICS.limitEvents, (some) => typesOf(some).includes('limit-voided'));
    const sequences = [...new Set(messages.map(({ headers }) => Number(headers['ce_sequence'])))];
    expect(sequences).toEqual([0, 1, 2, 3, 4]);
  });
});
