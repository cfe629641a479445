import { Module } from '@nestjs/common';
import { LimitsModule } from '@limit-ledger/limits-service';

/** Every context in one process. */
@Module({ imports: [LimitsModule] })
export class StandaloneModule {}
