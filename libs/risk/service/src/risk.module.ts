import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { assessments } from './assessments/assessments.providers.js';

/** The risk context: what it serves, what answers, and what runs by itself. */
@Module({
  imports: [CqrsModule.forRoot()],
  controllers: [...assessments.routes],
  providers: [...assessments.providers],
})
export class RiskModule {}
