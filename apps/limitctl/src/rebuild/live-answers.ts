import type { LimitsBody } from '@limit-ledger/limits-service';
import { Stopped } from '../stopped.js';
import { WrongUse } from '../wrong-use.js';

const TIMEOUT_MILLISECONDS = 30_000;

/** What a running service answers now, from what it has in memory. */
export class LiveAnswers {
  constructor(
    private readonly url: URL,
    private readonly token: string,
  ) {}

  /** Throws `WrongUse` where either is missing or no URL. */
  static at(url: string, token: string | undefined): LiveAnswers {
    if (!URL.canParse(url)) throw new WrongUse([`--url is no URL: ${url}`]);
    if (token === undefined) throw new WrongUse(['--url needs --token (or LIMITCTL_TOKEN) with the role auditor']);
    return new LiveAnswers(new URL(url.endsWith('/') ? url : `${url}/`), token);
  }

  /** The limits of a merchant; `undefined` where the service knows none. Throws `WrongUse` and `Stopped`. */
  async limitsOf(merchantId: string): Promise<LimitsBody | undefined> {
    const path = new URL(`v1/merchants/${merchantId}/limits`, this.url);
    const request = { headers: { authorization: `Bearer ${this.token}` }, signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS) };
    const answer = await fetch(path, request).catch((error: unknown) => {
      throw new Stopped(`${this.url.origin} gave no answer: ${String((error as Error).cause ?? error)}`, { cause: error });
    });
    if (answer.status === 404) return undefined;
    if (answer.status === 401 || answer.status === 403) {
      throw new WrongUse([`the token may not read limits (${answer.status}): a comparison needs the role auditor`]);
    }
    if (!answer.ok) throw new Stopped(`${this.url.origin} answered ${answer.status}: ${(await answer.text()).slice(0, 200)}`);
    return (await answer.json()) as LimitsBody;
  }
}
