import type { PublishedEvent } from '@limit-ledger/contracts';
import type { Message } from '@limit-ledger/message-bus';

/** A message that is no event as the contract says. */
export class UnreadableMessage extends Error {
  override readonly name = 'UnreadableMessage';
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const WHOLE = /^(0|[1-9]\d{0,15})$/;

/** Where an event stands in its source, of a message whose rest is not looked at. Throws `UnreadableMessage`. */
export function sequenceOf({ headers }: Pick<Message, 'headers'>): Pick<PublishedEvent, 'source' | 'sequence'> {
  const { ce_source: source, ce_sequence: sequence } = headers;
  if (source === undefined || source === '') throw new UnreadableMessage('ce_source is missing');
  if (sequence === undefined) return { source };
  if (!WHOLE.test(sequence)) throw new UnreadableMessage(`ce_sequence is ${sequence}`);
  return { source, sequence: Number(sequence) };
}

/** What `toMessage` made a message of. Throws `UnreadableMessage`, also for a tombstone. */
export function fromMessage({ headers, value }: Pick<Message, 'headers' | 'value'>): PublishedEvent {
  const text = (name: string, form?: RegExp): string => {
    const found = headers[name];
    if (found === undefined || found === '' || form?.test(found) === false)
      throw new UnreadableMessage(`${name} is ${found ?? 'missing'}`);
    return found;
  };
  const number = (name: string): number => Number(text(name, WHOLE));
  text('ce_specversion', /^1\.0$/);
  return {
    id: text('ce_id'),
    source: text('ce_source'),
    type: text('ce_type'),
    subject: text('ce_subject'),
    time: text('ce_time', INSTANT),
    recordedTime: text('ce_recordedtime', INSTANT),
    ...(headers['ce_sequence'] === undefined ? {} : { sequence: number('ce_sequence') }),
    revision: number('ce_revision'),
    correlationId: text('ce_correlationid'),
    ...(headers['ce_causationid'] === undefined ? {} : { causationId: text('ce_causationid') }),
    ...(headers['ce_final'] === undefined ? {} : { final: true as const }),
    data: dataOf(value),
  };
}

function dataOf(value: string | null): object {
  try {
    const data: unknown = JSON.parse(value ?? 'null');
    if (typeof data === 'object' && data !== null) return data;
  } catch (cause) {
    throw new UnreadableMessage('the value is no JSON', { cause });
  }
  throw new UnreadableMessage('the value is no object');
}
