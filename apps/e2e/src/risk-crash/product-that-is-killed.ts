import { startProduct, type StartedProduct } from '@limit-ledger/testing';
import { LedgerClient } from '../product/ledger-client.js';

const ROLES = ['operator', 'service', 'analyst'];

/** A product that is killed and started again on its folder, while callers wait for the next one and ask again. */
export class ProductThatIsKilled {
  private running: Promise<{ readonly product: StartedProduct; readonly client: LedgerClient }>;
  kills = 0;

  constructor(private readonly folder: string) {
    this.running = this.start();
  }

  /** What the answer of whichever process gives one is; throws on anything but success. */
  async ask<Answer>(question: (client: LedgerClient) => Promise<Answer>): Promise<Answer> {
    for (;;) {
      const current = await this.running;
      try {
        return await question(current.client);
      } catch (error) {
        // Nobody answers: it is dead, and the next one is under way. An answer that is an error is one.
        if (!(error instanceof TypeError)) throw error;
        if (current.product.process.exitCode === null && current.product.process.signalCode === null) throw error;
      }
    }
  }

  async kill(): Promise<void> {
    const { product } = await this.running;
    const ended = product.end('SIGKILL');
    this.kills += 1;
    this.running = ended.then(() => this.start());
    await this.running;
  }

  /** In order; answers the exit code. */
  async end(): Promise<number | null> {
    return (await this.running).product.end('SIGTERM');
  }

  private async start() {
    const product = await startProduct(this.folder);
    return { product, client: await LedgerClient.connect(product.url, ROLES) };
  }
}
