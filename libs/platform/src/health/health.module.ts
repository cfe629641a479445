import { Global, Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

@Global()
@Module({ imports: [TerminusModule], controllers: [HealthController], providers: [Readiness], exports: [Readiness] })
export class HealthModule {}
