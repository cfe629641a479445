import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { keepTextsOf } from '../printed/printed-in-run.js';

/** An answer with its body parsed, into whose members specs look freely. */
export interface SpecAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
  readonly body: ReturnType<typeof JSON.parse>;
}

interface Response {
  readonly statusCode: number;
  readonly headers: object;
  readonly body: string;
}

export const answerOfResponse = ({ statusCode, headers, body }: Response): SpecAnswer => ({
  status: statusCode,
  headers: headers as SpecAnswer['headers'],
  text: body,
  body: isJson(headers) && body !== '' ? JSON.parse(body) : undefined,
});

const isJson = (headers: object): boolean =>
  'content-type' in headers && /^application\/(?:problem\+)?json\b/.test(String(headers['content-type']));

const DEADLINE_MILLISECONDS = 8_000;
const REST_MILLISECONDS = 20;

/** Asks a service in a role. */
export class Caller {
  private token: Promise<string> | undefined;

  constructor(
    private readonly app: () => NestFastifyApplication,
    private readonly role: string,
    private readonly merchantId?: string,
    private readonly subject = `a-${role}`,
  ) {}

  async get(url: string, { accept }: { readonly accept?: string } = {}): Promise<SpecAnswer> {
    const headers = { ...(await this.headers()), ...(accept === undefined ? {} : { accept }) };
    return answerOfResponse(await this.app().inject({ method: 'GET', url, headers }));
  }

  async post(url: string, body: object | undefined, { key, ifMatch }: { key?: string; ifMatch?: string } = {}): Promise<SpecAnswer> {
    keepTextsOf(body);
    const headers = {
      ...(await this.headers()),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
    };
    return answerOfResponse(await this.app().inject({ method: 'POST', url, headers, ...(body === undefined ? {} : { payload: body }) }));
  }

  /** With a key of its own. */
  keyed(url: string, body: object | undefined): Promise<SpecAnswer> {
    return this.post(url, body, { key: randomUUID() });
  }

  reserve(merchantId: string, body: object): Promise<SpecAnswer> {
    return this.keyed(`/v1/merchants/${merchantId}/reservations`, body);
  }

  register(merchantId: string): Promise<SpecAnswer> {
    return this.post('/v1/merchants', { merchantId, currency: 'CNY', industry: 'sports-shoes', onboardedOn: '2026-01-01' });
  }

  /** Registers the merchant and opens lines with these approved amounts; once, however often it is called. */
  async open(merchantId: string, lines: Readonly<Record<string, number>>): Promise<void> {
    const answers = [await this.register(merchantId)];
    for (const [line, approved] of Object.entries(lines)) {
      answers.push(await this.post(`/v1/merchants/${merchantId}/lines`, { line, approved }));
    }
    const failed = answers.find(({ status }) => status >= 300);
    if (failed !== undefined) throw new Error(failed.text);
  }

  async line(merchantId: string, line: string): Promise<object> {
    const { body } = await this.get(`/v1/merchants/${merchantId}/limits`);
    return body.lines.find((each: { readonly line: string }) => each.line === line);
  }

  /** The body of the first answer that holds the condition; fails when none does in time. */
  async eventually(url: string, condition: (body: SpecAnswer['body']) => boolean): Promise<SpecAnswer['body']> {
    const deadline = Date.now() + DEADLINE_MILLISECONDS;
    for (;;) {
      const { body, text } = await this.get(url);
      if (condition(body)) return body;
      if (Date.now() > deadline) throw new Error(`${url} never held: ${text}`);
      await new Promise((resolve) => setTimeout(resolve, REST_MILLISECONDS));
    }
  }

  /** The header that says who asks. */
  async authorization(): Promise<string> {
    return (await this.headers()).authorization;
  }

  private async headers(): Promise<{ readonly authorization: string }> {
    this.token ??= this.fetchToken();
    return { authorization: `Bearer ${await this.token}` };
  }

  private async fetchToken(): Promise<string> {
    const payload = {
      sub: this.subject,
      roles: [this.role],
      ...(this.merchantId === undefined ? {} : { merchantId: this.merchantId }),
    };
    const response = await this.app().inject({ method: 'POST', url: '/dev/token', payload });
    return (response.json() as { readonly token: string }).token;
  }
}
