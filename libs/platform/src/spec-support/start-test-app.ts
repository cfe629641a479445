import { generateKeyPairSync } from 'node:crypto';
import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isSearched } from '@limit-ledger/testing';
import { AuthModule } from '../auth/auth.module.js';
import { MERCHANT_DIRECTORY, type MerchantDirectory } from '../auth/merchant-directory.js';
import { configureApp } from '../bootstrap/configure-app.js';
import { createAdapter } from '../bootstrap/create-adapter.js';
import { HealthModule } from '../health/health.module.js';
import { LoggingModule } from '../logging/logging.module.js';
import { MetricsModule } from '../metrics/metrics.module.js';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** A token of development mode. */
  token(roles: readonly string[], merchantId?: string): Promise<string>;
}

@Global()
@Module({})
class DirectoryModule {
  static of(directory: MerchantDirectory): DynamicModule {
    return {
      module: DirectoryModule,
      providers: [{ provide: MERCHANT_DIRECTORY, useValue: directory }],
      exports: [MERCHANT_DIRECTORY],
    };
  }
}

export const testSigningKey = generateKeyPairSync('ed25519').privateKey;

export interface TestAppOptions {
  readonly directory?: MerchantDirectory;
  readonly requestsInFlight?: number;
  readonly requestTimeoutSeconds?: number;
  readonly others?: readonly DynamicModule[];
}

const ONE_MERCHANT: MerchantDirectory = { exists: (merchantId) => merchantId === 'm1' };

/** The platform without stores, with these controllers, on real HTTP. Merchant "m1" exists, others don't. */
export async function startTestApp(
  controllers: readonly Type[],
  auth: DynamicModule = AuthModule.forDevelopment(testSigningKey),
  { directory = ONE_MERCHANT, requestsInFlight = 100, requestTimeoutSeconds = 20, others = [] }: TestAppOptions = {},
): Promise<TestApp> {
  class TestModule {}
  const logging = LoggingModule.forRoot(isSearched ? 'trace' : 'silent');
  const imports = [logging, auth, HealthModule, MetricsModule, DirectoryModule.of(directory), ...others];
  const root: DynamicModule = { module: TestModule, imports, controllers: [...controllers] };
  const options = { logger: false, abortOnError: false, bodyParser: false } as const;
  const adapter = createAdapter({ bodyLimitBytes: 16_384, requestTimeoutSeconds });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, options);
  configureApp(app, { requestsInFlight });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const url = await app.getUrl();
  const token = async (roles: readonly string[], merchantId?: string): Promise<string> => {
    const body = JSON.stringify({ sub: 'somebody', roles, merchantId });
    const answer = await fetch(`${url}/dev/token`, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    return ((await answer.json()) as { token: string }).token;
  };
  return { app, url, token };
}
