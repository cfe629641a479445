import { publishedEventTypes, TOPICS, type MerchantLimitStateV1 } from '@limit-ledger/contracts';
import { merchantAsOf } from '@limit-ledger/limits-domain';
import { recordedLimitEvent } from '../queries/recorded-limit-event.js';
import { limitPublicationsOf } from './limit-publications-of.js';
import { limitStateOf } from './limit-state-of.js';
import { faultsOf } from '@limit-ledger/testing';
import { STORY_MERCHANT, STORY_STREAM, ToldStory } from './spec-support/told-story.js';

type Line = MerchantLimitStateV1['lines'][number];
const SUMS = ['approved', 'temporary', 'reduced', 'frozenGross', 'reserved', 'used'] as const;
const sumsOf = (line: Line): object => Object.fromEntries(SUMS.map((sum) => [sum, line[sum]]));

describe('the state that is published of a merchant', () => {
  const story = new ToldStory();
  let states: readonly (ReturnType<typeof limitStateOf> & object)[];
  beforeAll(async () => {
    await story.tellAll();
    const stored = await story.events();
    const events = stored.map(recordedLimitEvent);
    states = stored.map((cause) => limitStateOf(merchantAsOf(STORY_MERCHANT, events, { revision: cause.revision }), cause)!);
  });
  const linesAt = (revision: number): readonly Line[] => (states[revision]!.data as MerchantLimitStateV1).lines;

  it('is as its schema describes it, to the last member', () => {
    const { schema } = publishedEventTypes().find(({ topic }) => topic === TOPICS.limitState)!;
    for (const { data } of states) expect(faultsOf(schema, data)).toEqual([]);
  });

  it('says as of which revision it is, and counts nothing', () => {
    expect(states.map(({ revision }) => revision)).toEqual(states.map((_, index) => index));
    expect(states.some((state) => 'sequence' in state)).toBe(false);
    expect(states[3]).toMatchObject({ id: `${STORY_STREAM}@3`, source: `/limits/${STORY_STREAM}`, subject: STORY_MERCHANT });
  });

  it('at any revision, with the changes of the public events after it, gives every later state', async () => {
    const published = (await story.events()).flatMap(limitPublicationsOf).map(({ event }) => event);
    const last = states.length - 1;
    for (let from = 2; from < last; from++) {
      const lines = new Map(linesAt(from).map((line) => [line.line, { ...line }]));
      for (const { data } of published.filter(({ revision }) => revision > from)) {
        for (const { line, ...changes } of (data as { deltas?: readonly Partial<Line>[] }).deltas ?? []) {
          const known = lines.get(line!)!;
          for (const sum of SUMS)
            lines.set(line!, { ...lines.get(line!)!, [sum]: lines.get(line!)![sum] + (changes[sum] ?? 0) });
          expect(known).toBeDefined();
        }
      }
      expect([...lines.values()].map(sumsOf)).toEqual(linesAt(last).map(sumsOf));
    }
  });

  it('is none before the merchant is registered', () => {
    const cause = { metadata: '{"correlationId":"c"}' } as Parameters<typeof limitStateOf>[1];
    expect(limitStateOf(merchantAsOf('nobody', [], {}), cause)).toBeUndefined();
  });
});
