import { Module } from '@nestjs/common';

/** The risk context: what it serves, what answers, and what runs by itself. */
@Module({})
export class RiskModule {}
