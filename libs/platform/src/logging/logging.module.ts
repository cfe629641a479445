import { Global, Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { destination, pino } from 'pino';
import type { LogLevel } from '../config/config.js';
import { loggerOptions } from './logger-options.js';
import { REQUEST_LOGGER } from './request-logger.js';

const STANDARD_OUTPUT = 1;

/** Nest's own logger writes JSON lines from here on; requests are logged by a hook, since a middleware costs each of them more. */
@Global()
@Module({})
export class LoggingModule {
  static forRoot(level: LogLevel): DynamicModule {
    const logger = pino(loggerOptions(level), destination({ dest: STANDARD_OUTPUT, sync: false }));
    return {
      module: LoggingModule,
      imports: [LoggerModule.forRoot({ pinoHttp: { logger }, forRoutes: [] })],
      providers: [{ provide: REQUEST_LOGGER, useValue: logger }],
      exports: [REQUEST_LOGGER],
    };
  }
}
