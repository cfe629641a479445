import { readFileSync } from 'node:fs';
import { publishedEventTypes, TOPICS, type AsyncapiDocument, type AsyncapiMessage } from '@limit-ledger/contracts';
import { EVENTS_DESCRIPTION, eventsDescription } from './events-description.js';

const text = readFileSync(EVENTS_DESCRIPTION, 'utf8');
const document = JSON.parse(text) as AsyncapiDocument;
const { channels, operations, components } = document;

/** What a reference leads to; `undefined` when it leads nowhere. */
function target(reference: string): unknown {
  const path = reference.replace(/^#\//, '').split('/');
  return path.reduce<unknown>((inside, name) => (inside as Record<string, unknown> | undefined)?.[name], document);
}

describe('the description of events', () => {
  it('is committed as the schemas tell it; `npm run asyncapi` writes it anew', () => expect(eventsDescription()).toBe(text));

  it('is AsyncAPI 3: version, title, channels with addresses, operations of the channels', () => {
    expect(document.asyncapi).toMatch(/^3\.0\.\d+$/);
    expect([document.info.title, document.info.version].every(Boolean)).toBe(true);
    for (const [id, channel] of Object.entries(channels)) {
      expect([id, /^[A-Za-z0-9_-]+$/.test(id), typeof channel.address]).toEqual([id, true, 'string']);
      const parameters = [...channel.address.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
      expect([id, Object.keys(channel.parameters ?? {})]).toEqual([id, parameters]);
    }
    for (const operation of Object.values(operations)) {
      expect(['send', 'receive']).toContain(operation.action);
      expect(target(operation.channel.$ref)).toBeDefined();
    }
  });

  it('has no reference that leads nowhere', () => {
    const references = [...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, reference = '']) => reference);
    expect(references.length).toBeGreaterThan(60);
    expect(references.filter((reference) => target(reference) === undefined)).toEqual([]);
  });

  it('has every topic, and in it every type that it holds', () => {
    for (const topic of Object.values(TOPICS)) {
      const channel = Object.values(channels).find(({ address }) => address === topic);
      const messages = Object.values(channel!.messages).map(({ $ref }) => (target($ref) as AsyncapiMessage).name);
      const types = publishedEventTypes().filter((each) => each.topic === topic);
      expect(messages).toEqual(types.map(({ type }) => type));
    }
  });

  it('gives each message its meaning, headers, key and an example', () => {
    const messages = Object.entries(components.messages).filter(([id]) => id !== 'parkedMessage') as [
      string,
      AsyncapiMessage,
    ][];
    expect(messages.length).toBeGreaterThan(30);
    for (const [id, { title, summary, headers, bindings, examples }] of messages) {
      const { properties, required } = target(headers.$ref) as { properties: Record<string, object>; required: string[] };
      expect([id, Boolean(title && summary), JSON.stringify(bindings)]).toEqual([id, true, expect.stringContaining('"key"')]);
      expect([id, Object.keys(examples[0]!.headers).sort()]).toEqual([id, [...required].sort()]);
      expect([id, required.every((name) => name in properties)]).toEqual([id, true]);
    }
  });

  it('counts events and not states', () => {
    const requiredOf = (id: string): string[] => (components.schemas[id] as { required: string[] }).required;
    expect(requiredOf('eventHeaders')).toContain('ce_sequence');
    expect(Object.keys((components.schemas['stateHeaders'] as { properties: object }).properties)).not.toContain('ce_sequence');
  });
});
