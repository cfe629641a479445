import { Logger } from '@nestjs/common';
import { assert } from '@limit-ledger/kernel';

type Step = () => Promise<void> | void;

/**
 * What has to end in order once no request is open any more: what causes commands first (timers, followers), then
 * the runners that answer them, then the stores.
 */
export class Shutdown {
  private readonly logger = new Logger('Shutdown');
  private readonly steps: { readonly name: string; readonly step: Step }[] = [];

  /** The steps run one after the other, the one added last first: whoever is built on another adds itself later. */
  add(name: string, step: Step): void {
    this.steps.push({ name, step });
  }

  /** The step runs right before the one of that name, whatever was added since. */
  addBefore(later: string, name: string, step: Step): void {
    const place = this.steps.findIndex((each) => each.name === later);
    assert(place >= 0, `there is no step ${later}`);
    this.steps.splice(place + 1, 0, { name, step });
  }

  /** A step that fails is logged and does not hold up the rest; throws the first failure at the end. */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (let next = this.steps.pop(); next !== undefined; next = this.steps.pop()) {
      try {
        await next.step();
      } catch (error) {
        failures.push(error);
        this.logger.error({ err: error, step: next.name }, 'a step of the shutdown failed');
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
