import { publishedEventTypes, TOPICS, type PublishedEvent } from '@limit-ledger/contracts';
import type { StoredEvent } from '@limit-ledger/event-store';
import { PRIVATE_TYPES, PUBLICATIONS } from '../publications.js';
import { limitPublicationsOf } from './limit-publications-of.js';
import { faultsOf } from './spec-support/producer-validator.js';
import { STORY_MERCHANT, STORY_STREAM, ToldStory } from './spec-support/told-story.js';

const schemas = new Map(publishedEventTypes().map(({ type, schema }) => [type, schema]));
const SECRETS =
  /noteRef|evidence|purposeRef|cash-out-suspected|AAAA|BBBB|CCCC|a-operator|"risk"|rearm|reminder|termsRevision|case-1|default@3|grounds/;

describe('what is published of a merchant’s history', () => {
  const story = new ToldStory();
  let stored: readonly StoredEvent[];
  let published: readonly PublishedEvent[];
  beforeAll(async () => {
    await story.tellAll();
    stored = await story.events();
    published = stored.flatMap(limitPublicationsOf).map(({ event }) => event);
  });

  it('holds every type of public event', () => {
    const types = new Set(stored.map(({ type }) => type));
    expect(Object.keys(PUBLICATIONS).filter((type) => !types.has(type))).toEqual([]);
    expect(types).toContain('identity-verified');
    expect(types).toContain('freeze-confirmed');
    expect(types).toContain('signal-not-applied');
  });

  it('goes to the topic of events, each as its schema describes it to the last member', () => {
    expect(new Set(stored.flatMap(limitPublicationsOf).map(({ topic }) => topic))).toEqual(new Set([TOPICS.limitEvents]));
    for (const { type, data } of published) expect([type, faultsOf(schemas.get(type)!, data)]).toEqual([type, []]);
  });

  it('is numbered from 0 without a gap, whatever private lies between', () => {
    expect(published.map(({ sequence }) => sequence)).toEqual(published.map((_, index) => index));
    const secret: readonly string[] = PRIVATE_TYPES;
    expect(published.length).toBe(stored.filter(({ type }) => !secret.includes(type)).length);
  });

  it('says where it stands in its stream, and when it was recorded and effective', () => {
    for (const event of published) {
      const from = stored[event.revision]!;
      const { effectiveTime, recordedTime, correlationId } = JSON.parse(from.metadata) as Record<string, string>;
      expect(event).toMatchObject({
        id: from.eventId,
        source: `/limits/${STORY_STREAM}`,
        subject: STORY_MERCHANT,
        correlationId,
      });
      expect([event.time, event.recordedTime]).toEqual([effectiveTime, recordedTime]);
    }
  });

  it('lets out nothing from inside', () => {
    expect(JSON.stringify(stored)).toMatch(/noteRef.*evidence|evidence.*noteRef/);
    expect(JSON.stringify(published)).not.toMatch(SECRETS);
  });

  it('is nothing for another context’s stream', () => {
    expect(limitPublicationsOf({ ...stored[0]!, stream: 'merchant-risk-zhang-shoes' })).toEqual([]);
  });

  it('stops at a public type that it does not know, so that nothing is lost', () => {
    expect(() => limitPublicationsOf({ ...stored[0]!, type: 'line-merged' })).toThrow('line-merged');
  });
});
