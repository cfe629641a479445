import type { LedgerClient } from '../product/ledger-client.js';
import type { LoadRecord } from './load-record.js';
import type { Write } from './write.js';

const ACKNOWLEDGED_RETRIED = 20;

export interface Retried {
  /** What was wrong. */
  readonly complaints: readonly string[];
  /** How many of the writes without an answer had been written before the kill. */
  readonly written: number;
}

/**
 * Sends again, under the same key, everything that got no answer (whether it was applied or not, the caller must get one)
 * and some of what did (the first answer must come back to the letter).
 */
export async function retry(client: Pick<LedgerClient, 'post'>, record: LoadRecord): Promise<Retried> {
  const send = ({ path, body, idempotencyKey }: Write) => client.post(path, body, idempotencyKey);
  const complaints: string[] = [];
  let written = 0;
  for (const write of record.unanswered) {
    const answer = await send(write);
    const refused = answer.status === 422 && answer.text.includes('"limit.insufficient"');
    if (answer.status >= 300 && !refused) complaints.push(`retry of ${write.path}: ${answer.status} ${answer.text}`);
    if (answer.status >= 300) continue;
    if (answer.replayed) written += 1;
    const again = await send(write);
    if (!again.replayed || again.text !== answer.text) complaints.push(`second retry of ${write.path} differs: ${again.text}`);
  }
  for (const { write, text } of record.acknowledged.slice(-ACKNOWLEDGED_RETRIED)) {
    const answer = await send(write);
    if (!answer.replayed || answer.text !== text) {
      complaints.push(`replay of ${write.path} differs: ${answer.status} ${answer.text}, not ${text}`);
    }
  }
  return { complaints, written };
}
