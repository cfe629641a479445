import { assert, instantOf } from '@limit-ledger/kernel';
import type { AccessEntry } from '../access-entry.js';
import type { AccessLog, AccessQuestion } from '../access-log.js';

/** Where one log keeps its entries, until it is removed. */
export interface AccessPlace {
  /** The log that stands there; several may be open at a time. */
  open(): Promise<AccessLog>;
  remove(): Promise<void>;
}

export const entryOf = (change: Partial<AccessEntry> = {}): AccessEntry => ({
  at: instantOf(Date.UTC(2026, 10, 24, 12)),
  subject: 'auditor-1',
  roles: ['auditor', 'analyst'],
  via: 'GET /v1/merchants/:merchantId/events',
  what: 'history',
  merchantId: 'm-1',
  parameters: { from: '17', note: '退货 «née» "x"' },
  correlationId: 'c-1',
  outcome: 'answered',
  ...change,
});

/** The place of the test that runs, with a log open in it. */
export class AccessStage {
  private readonly opened: AccessLog[] = [];
  private standing: AccessPlace | undefined;

  constructor(private readonly createPlace: () => Promise<AccessPlace>) {}

  get log(): AccessLog {
    return this.opened[0]!;
  }

  async another(): Promise<AccessLog> {
    assert(this.standing !== undefined, 'outside a test');
    const log = await this.standing.open();
    this.opened.push(log);
    return log;
  }

  /** The numbers of the entries that answer the question, by pages of so many. */
  async numbers(question: Partial<AccessQuestion> = {}): Promise<readonly number[]> {
    const found: number[] = [];
    for (let from: number | null = question.from ?? 0; from !== null;) {
      const { entries, next } = await this.log.read({ limit: 1_000, ...question, from });
      found.push(...entries.map(({ number }) => number));
      from = next;
    }
    return found;
  }

  async set(): Promise<void> {
    this.standing = await this.createPlace();
    await this.another();
  }

  async strike(): Promise<void> {
    for (const log of this.opened.splice(0)) await log.close();
    await this.standing?.remove();
  }
}
