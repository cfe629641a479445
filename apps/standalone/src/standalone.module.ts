import { Module } from '@nestjs/common';
import { LimitsModule } from '@limit-ledger/limits-service';
import { RiskModule } from '@limit-ledger/risk-service';

/** Every context in one process. */
@Module({ imports: [LimitsModule, RiskModule] })
export class StandaloneModule {}
