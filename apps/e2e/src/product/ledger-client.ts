import { keepTextsOf, type HistoryEvent } from '@limit-ledger/testing';

export interface Answer {
  readonly status: number;
  readonly replayed: boolean;
  /** As it came, byte for byte. */
  readonly text: string;
}

const PAGE = 1_000;

/** Speaks HTTP to a started product as one operator. */
export class LedgerClient {
  private constructor(
    private readonly url: string,
    readonly token: string,
  ) {}

  static async connect(url: string, roles: readonly string[] = ['operator']): Promise<LedgerClient> {
    const answer = await fetch(`${url}/dev/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sub: 'e2e', roles }),
    });
    if (!answer.ok) throw new Error(`no token: ${answer.status} ${await answer.text()}`);
    return new LedgerClient(url, ((await answer.json()) as { token: string }).token);
  }

  async post(path: string, body: object, idempotencyKey: string): Promise<Answer> {
    keepTextsOf(body);
    const headers = { ...this.headers(), 'content-type': 'application/json', 'idempotency-key': idempotencyKey };
    const answer = await fetch(`${this.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, replayed: answer.headers.get('idempotent-replayed') === 'true', text: await answer.text() };
  }

  /** For steps that must work: throws on anything but success. */
  async mustPost(path: string, body: object, idempotencyKey: string): Promise<Answer> {
    const answer = await this.post(path, body, idempotencyKey);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer;
  }

  async get(path: string): Promise<unknown> {
    return JSON.parse(await this.text(path)) as unknown;
  }

  /** As it comes, byte for byte. */
  async text(path: string): Promise<string> {
    const answer = await fetch(`${this.url}${path}`, { headers: this.headers() });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.text();
  }

  /** The events of a merchant from a revision on, all pages. */
  async history(merchantId: string, from = 0): Promise<readonly HistoryEvent[]> {
    const events: HistoryEvent[] = [];
    for (let next: number | null = from; next !== null;) {
      const page = (await this.get(`/v1/merchants/${merchantId}/events?from=${next}&limit=${PAGE}`)) as EventsPage;
      events.push(...page.events);
      next = page.next;
    }
    return events;
  }

  private headers(): Readonly<Record<string, string>> {
    return { authorization: `Bearer ${this.token}` };
  }
}

interface EventsPage {
  readonly events: readonly HistoryEvent[];
  readonly next: number | null;
}
