import { setTimeout as sleep } from 'node:timers/promises';
import { WrongUse } from '../wrong-use.js';
import { LedgerUnavailable, type Ledger, type Sent } from './ledger.js';
import type { PlannedCommand } from './plan-account.js';
import { requestFor } from './request-for.js';

const ATTEMPTS = 8;
const FIRST_WAIT_MILLISECONDS = 250;
const LONGEST_WAIT_MILLISECONDS = 10_000;
const TIMEOUT_MILLISECONDS = 30_000;

/**
 * A running service, as one of its callers. What got no answer, or a 429, 500, 502, 503 or 504, is sent again with the
 * same ids: that can't double anything. Throws `WrongUse` where the token is no operator's.
 */
export class HttpLedger implements Ledger {
  readonly accountsAtOnce = 64;

  constructor(
    private readonly url: URL,
    private readonly token: string,
    private readonly firstWaitMilliseconds = FIRST_WAIT_MILLISECONDS,
  ) {}

  /** Others write here too. */
  async isUntouched(): Promise<boolean> {
    return false;
  }

  async send(merchantId: string, command: PlannedCommand): Promise<Sent> {
    const { path, businessId, body } = requestFor(merchantId, command);
    const request = {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json', 'idempotency-key': businessId },
      body: JSON.stringify(body),
    };
    let failure = '';
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (attempt > 0) await sleep(Math.min(this.firstWaitMilliseconds * 2 ** (attempt - 1), LONGEST_WAIT_MILLISECONDS));
      try {
        const response = await fetch(new URL(path, this.url), { ...request, signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) });
        const text = await response.text();
        if (response.status !== 429 && response.status < 500) return sentFrom(response, text, path);
        failure = `${response.status} ${text.slice(0, 200)}`;
      } catch (error) {
        if (error instanceof WrongUse) throw error;
        failure = String((error as Error).cause ?? error);
      }
    }
    throw new LedgerUnavailable(`${this.url.origin} gave no usable answer in ${ATTEMPTS} attempts: ${failure}`);
  }

  async close(): Promise<void> {}
}

function sentFrom(response: Response, text: string, path: string): Sent {
  if (response.status === 401 || response.status === 403) {
    throw new WrongUse([`the token may not write ${path} (${response.status}): an import needs the role operator`]);
  }
  if (response.status === 201) return { kind: response.headers.get('idempotent-replayed') === 'true' ? 'already' : 'recorded' };
  if (response.ok) return { kind: 'already' };
  const { code = String(response.status), detail = text.slice(0, 200) } = problemFrom(text);
  return { kind: 'refused', code, detail };
}

function problemFrom(text: string): { readonly code?: string; readonly detail?: string } {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
