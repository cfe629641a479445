import type { KeyObject } from 'node:crypto';
import { Inject, Module, type DynamicModule, type OnApplicationShutdown, type Type } from '@nestjs/common';
import type { Config } from '../config/config.js';
import { Shutdown } from '../shutdown/shutdown.js';
import { PlatformModule } from './platform.module.js';

/** The service's module on the platform. Nest calls it back when the last request is answered: then the rest ends, in order. */
@Module({})
export class RootModule implements OnApplicationShutdown {
  constructor(@Inject(Shutdown) private readonly shutdown: Shutdown) {}

  static of(module: Type, config: Config, signingKey: KeyObject): DynamicModule {
    return { module: RootModule, imports: [PlatformModule.forRoot(config, signingKey), module] };
  }

  onApplicationShutdown(): Promise<void> {
    return this.shutdown.run();
  }
}
