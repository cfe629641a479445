import type { Topic } from '../topics.js';
import { goldenExamples, workingSchemas } from './contract-files.js';
import type { JsonSchema } from './json-schema.js';
import { publishedType } from './published-type.js';

/** A type of event that is published, as its readers are told of it. */
export interface PublishedEventType {
  readonly topic: Topic;
  /** `<event>.v<n>`. */
  readonly name: string;
  /** `limit-ledger.<context>.<event>.v<n>`. */
  readonly type: string;
  readonly schema: JsonSchema;
  /** The newest golden example. */
  readonly example: object;
}

/** By topic, then by name. */
export function publishedEventTypes(): readonly PublishedEventType[] {
  const examples = goldenExamples();
  return workingSchemas().map(({ topic, name, content }) => {
    const ofType = examples.filter((each) => each.topic === topic && each.name === name);
    const newest = ofType.reduce((last, each) => ((each.release ?? 0) > (last?.release ?? -1) ? each : last), ofType[0]);
    return { topic, name, type: publishedType(topic, name), schema: content, example: newest?.content ?? {} };
  });
}
