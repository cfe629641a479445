import { TOPICS } from '@limit-ledger/contracts';
import type { Message } from '@limit-ledger/message-bus';
import type { HistoryEvent } from '@limit-ledger/testing';

/** Ids of events by their source, in order. */
export type Told = Readonly<Record<string, readonly string[]>>;

export interface ToldSources {
  /** Each event once, where it was told first. */
  readonly told: Told;
  /** Events that were told again. */
  readonly again: number;
  /** Where the order or the numbers were not as promised. */
  readonly complaints: readonly string[];
}

/** What a subscriber makes of messages: lower sequences are known already, a jump is a gap. */
export function toldSources(messages: readonly Message[]): ToldSources {
  const told: Record<string, string[]> = {};
  const complaints: string[] = [];
  let again = 0;
  for (const { topic, headers } of messages) {
    if (topic === TOPICS.limitState) continue;
    const { ce_source: source = '', ce_id: id = '' } = headers;
    const sequence = Number(headers['ce_sequence']);
    const known = (told[source] ??= []);
    if (sequence === known.length) known.push(id);
    else if (sequence < known.length && known[sequence] === id) again += 1;
    else complaints.push(`${source}: ${id} has the number ${sequence} after ${known.length - 1}`);
  }
  return { told, again, complaints };
}

/** What is to be told of histories: the events that were given a public number when they were stored. */
export function toBeTold(histories: ReadonlyMap<string, readonly HistoryEvent[]>): Told {
  const isPublic = ({ metadata }: HistoryEvent): boolean => 'publicSequence' in metadata;
  const told = [...histories].map(([stream, history]): [string, readonly string[]] => [
    sourceOf(stream),
    history.filter(isPublic).map(({ eventId }) => eventId),
  ]);
  return Object.fromEntries(told.filter(([, ids]) => ids.length > 0));
}

export const countOf = (told: Told): number => Object.values(told).reduce((sum, ids) => sum + ids.length, 0);

function sourceOf(stream: string): string {
  return `/${stream.startsWith('merchant-limit-') ? 'limits' : 'risk'}/${stream}`;
}
