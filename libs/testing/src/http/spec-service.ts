import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isSearched } from '../printed/printed-in-run.js';
import { answerOfResponse, Caller, type SpecAnswer } from './caller.js';

/** Opens an app that is ready to be asked, with these variables of the environment. */
export type OpenApp = (environment: Readonly<Record<string, string>>) => Promise<NestFastifyApplication>;

/** A service on files of its own, asked over HTTP without a socket. */
export class SpecService {
  private app: NestFastifyApplication | undefined;
  private readonly folder = mkdtempSync(join(tmpdir(), 'spec-service-'));
  private readonly others: NestFastifyApplication[] = [];

  /** `settings` as in the environment, beside those of a folder of its own. */
  constructor(
    private readonly openApp: OpenApp,
    private readonly settings: Readonly<Record<string, string>> = {},
  ) {}

  async start(): Promise<void> {
    this.app = await this.open();
  }

  /** Ends the app in order and starts a new one on the same files. */
  async restart(): Promise<void> {
    await this.running.close();
    this.app = await this.open();
  }

  /** A second app on the same files. */
  async startSecond(): Promise<{ as(role: string, merchantId?: string): Caller }> {
    const second = await this.open();
    this.others.push(second);
    return { as: (role, merchantId) => new Caller(() => second, role, merchantId) };
  }

  async stop(): Promise<void> {
    for (const other of this.others.splice(0)) await other.close();
    await this.running.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Somebody in that role, `a-<role>` or another subject. */
  as(role: string, merchantId?: string, subject?: string): Caller {
    return new Caller(() => this.running, role, merchantId, subject);
  }

  async anonymous(method: 'GET' | 'POST', url: string): Promise<SpecAnswer> {
    return answerOfResponse(await this.running.inject({ method, url }));
  }

  get eventsFile(): string {
    return join(this.folder, 'events.sqlite');
  }

  /** So many seconds from now. */
  instant(secondsFromNow: number): string {
    return new Date(Date.now() + secondsFromNow * 1_000).toISOString();
  }

  get running(): NestFastifyApplication {
    if (this.app === undefined) throw new Error('the service is not started');
    return this.app;
  }

  private open(): Promise<NestFastifyApplication> {
    return this.openApp({ DATA_DIR: this.folder, LIMIT_LEDGER_LOG_LEVEL: isSearched ? 'trace' : 'silent', ...this.settings });
  }
}

export interface SpecServiceOptions {
  readonly forEach?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts one for the specs of the file, or for each of them, and ends it. */
export function useSpecService(openApp: () => OpenApp, { forEach = false, settings = {} }: SpecServiceOptions = {}): SpecService {
  let current: SpecService | undefined;
  const start = async (): Promise<void> => {
    current = new SpecService(openApp(), settings);
    await current.start();
  };
  const stop = async (): Promise<void> => current?.stop();
  if (forEach) {
    beforeEach(start);
    afterEach(stop);
  } else {
    beforeAll(start);
    afterAll(stop);
  }
  return new Proxy({} as SpecService, {
    get: (_, member) => {
      const value: unknown = Reflect.get(current as SpecService, member);
      return typeof value === 'function' ? value.bind(current) : value;
    },
  });
}
