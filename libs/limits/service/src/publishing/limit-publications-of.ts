import { TOPICS } from '@limit-ledger/contracts';
import type { StoredEvent } from '@limit-ledger/event-store';
import { assert } from '@limit-ledger/kernel';
import { publishedEventOf, type Published } from '@limit-ledger/platform';
import { merchantOfStream } from '../merchant-stream.js';
import { PRIVATE_TYPES, PUBLICATIONS, type PublicType } from '../publications.js';

/** What is published of a stored event: one event, or nothing when it is private or of another context. */
export function limitPublicationsOf(stored: StoredEvent): readonly Published[] {
  const subject = merchantOfStream(stored.stream);
  if (subject === undefined || isPrivate(stored.type)) return [];
  // Written by a newer version: to pass over it would lose it for every consumer.
  assert(isPublished(stored.type), `no publication of ${stored.type}`);
  const dataOf = PUBLICATIONS[stored.type] as (data: object) => object;
  const type = `limit-ledger.limits.${stored.type}.v1`;
  const data = dataOf(JSON.parse(stored.data) as object);
  return [{ topic: TOPICS.limitEvents, event: publishedEventOf(stored, { context: 'limits', subject, type, data }) }];
}

const isPublished = (type: string): type is PublicType => Object.hasOwn(PUBLICATIONS, type);
const isPrivate = (type: string): boolean => (PRIVATE_TYPES as readonly string[]).includes(type);
