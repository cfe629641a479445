import { publishedEventTypes, type PublishedEventType } from '../schemas/published-events.js';
import { TOPICS, type Topic } from '../topics.js';
import { EVENT_HEADERS, possibleHeaders, requiredHeaders } from './event-headers.js';
import { messageOf, messageIdOf } from './message-of.js';
import { PARKED_TOPIC, TOPIC_DESCRIPTIONS } from './topic-descriptions.js';
import type { AsyncapiDocument, Channel, Operation } from './asyncapi-types.js';

const INTRODUCTION =
  'What Limit Ledger publishes. At least once, in order per key: a consumer drops what it has seen, by ce_source and ce_sequence. ' +
  'Consumers take members, types and values that they do not know.';

/** The AsyncAPI 3 description of all topics, made from the schemas and their newest examples. */
export function asyncapiDocument(): AsyncapiDocument {
  const types = publishedEventTypes();
  const topics = Object.values(TOPICS);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Limit Ledger events',
      version: '1.0.0',
      description: INTRODUCTION,
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: {
      ...Object.fromEntries(topics.map((topic) => [TOPIC_DESCRIPTIONS[topic].id, channelOf(topic, ofTopic(types, topic))])),
      [PARKED_TOPIC.id]: parkedChannel(),
    },
    operations: Object.fromEntries(topics.map((topic) => [`publish-${TOPIC_DESCRIPTIONS[topic].id}`, operationOf(topic)])),
    components: {
      messages: {
        ...Object.fromEntries(types.map((type) => [messageIdOf(type), messageOf(type)])),
        parkedMessage: parkedMessage(),
      },
      schemas: { eventHeaders: headersSchema(false), stateHeaders: headersSchema(true) },
    },
  };
}

const ofTopic = (types: readonly PublishedEventType[], topic: Topic): readonly PublishedEventType[] =>
  types.filter((type) => type.topic === topic);

function channelOf(topic: Topic, types: readonly PublishedEventType[]): Channel {
  const { title, description, isState } = TOPIC_DESCRIPTIONS[topic];
  return {
    address: topic,
    title,
    description,
    messages: Object.fromEntries(
      types.map((type) => [messageIdOf(type), { $ref: `#/components/messages/${messageIdOf(type)}` }]),
    ),
    bindings: {
      kafka: {
        topic,
        topicConfiguration: { 'cleanup.policy': [isState ? 'compact' : 'delete'] },
        bindingVersion: '0.5.0',
      },
    },
  };
}

function parkedChannel(): Channel {
  const { address, title, description } = PARKED_TOPIC;
  return {
    address,
    title,
    description,
    messages: { parkedMessage: { $ref: '#/components/messages/parkedMessage' } },
    parameters: { group: { description: 'The name of the group.', examples: ['limits.risk'] } },
  };
}

function parkedMessage(): object {
  return {
    name: 'parkedMessage',
    title: 'A message that could not be handled',
    summary: 'The message as it came, and why it could not be handled.',
    payload: { description: 'The value of the message as it came.' },
  };
}

function operationOf(topic: Topic): Operation {
  const { id, title } = TOPIC_DESCRIPTIONS[topic];
  return { action: 'send', channel: { $ref: `#/channels/${id}` }, title, summary: `The ledger publishes to ${topic}.` };
}

function headersSchema(isState: boolean): object {
  const names = possibleHeaders(isState);
  return {
    title: isState ? 'Headers of a state' : 'Headers of an event',
    description: 'CloudEvents 1.0 in Kafka’s binary mode; all values are text.',
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, EVENT_HEADERS[name]])),
    required: requiredHeaders(isState),
  };
}
