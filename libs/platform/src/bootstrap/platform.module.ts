import type { KeyObject } from 'node:crypto';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { AccessLogModule } from '../access-log/access-log.module.js';
import { AnchorsModule } from '../anchors/anchors.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { CONFIG, type Config } from '../config/config.js';
import { HealthModule } from '../health/health.module.js';
import { LoggingModule } from '../logging/logging.module.js';
import { ParkedModule } from '../messaging/parked/parked.module.js';
import { MetricsModule } from '../metrics/metrics.module.js';
import { Shutdown } from '../shutdown/shutdown.js';
import { StoresModule } from '../stores/stores.module.js';
import { SIGNING_KEY } from './signing-key.js';

/** What every service is built on; all of it is there to inject without further imports. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: Config, signingKey: KeyObject): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        LoggingModule.forRoot(config.logLevel),
        config.oidc === undefined ? AuthModule.forDevelopment(signingKey) : AuthModule.forOidc(config.oidc),
        HealthModule,
        MetricsModule,
        StoresModule,
        AccessLogModule,
        AnchorsModule,
        ParkedModule,
      ],
      providers: [{ provide: CONFIG, useValue: config }, { provide: SIGNING_KEY, useValue: signingKey }, Shutdown],
      exports: [CONFIG, SIGNING_KEY, Shutdown],
    };
  }
}
