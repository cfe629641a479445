import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Shutdown } from '../shutdown/shutdown.js';
import { EVENT_STORE_STEP } from '../stores/tokens.js';
import { HeadsKeeper } from './heads-keeper.js';

/** Heads are signed from the start until everything that was taken is stored. */
@Injectable()
export class RunningHeads implements OnApplicationBootstrap {
  constructor(
    @Inject(HeadsKeeper) private readonly keeper: HeadsKeeper,
    @Inject(Shutdown) private readonly shutdown: Shutdown,
  ) {}

  onApplicationBootstrap(): void {
    this.shutdown.addBefore(EVENT_STORE_STEP, 'signed heads', () => this.keeper.stop());
    this.keeper.start();
  }
}
