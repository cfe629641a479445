import { join } from 'node:path';
import { asyncapiDocument } from '@limit-ledger/contracts';

/** Where the description of events is committed, as the service itself tells it. */
export const EVENTS_DESCRIPTION = join(process.cwd(), 'docs/asyncapi.json');

/** The text of the description, made for reading. */
export function eventsDescription(): string {
  return `${JSON.stringify(asyncapiDocument(), null, 2)}\n`;
}
