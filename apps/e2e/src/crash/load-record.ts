import type { Answer } from '../product/ledger-client.js';
import type { Acknowledged, Write } from './write.js';

/** What a client knows when the product dies: what was acknowledged, what was refused, what it had no answer to. */
export class LoadRecord {
  readonly acknowledged: Acknowledged[] = [];
  /** Sent and not answered yet; after the kill, for ever unanswered. */
  readonly unanswered = new Set<Write>();
  readonly unexpected: string[] = [];
  refusals = 0;

  /** Answers whether the write was accepted; `undefined` when there was no answer. */
  async send(write: Write, post: (write: Write) => Promise<Answer>): Promise<boolean | undefined> {
    this.unanswered.add(write);
    let answer: Answer;
    try {
      answer = await post(write);
    } catch {
      return undefined;
    }
    this.unanswered.delete(write);
    return this.note(write, answer);
  }

  private note(write: Write, answer: Answer): boolean {
    if (answer.status < 300) {
      const { revision, hash } = JSON.parse(answer.text) as { revision: number; hash: string };
      this.acknowledged.push({ write, revision, hash, text: answer.text });
      return true;
    }
    if (answer.status === 422 && answer.text.includes('"limit.insufficient"')) this.refusals += 1;
    else this.unexpected.push(`${write.path}: ${answer.status} ${answer.text}`);
    return false;
  }
}
