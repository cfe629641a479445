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
      const asked = this.running;
      const { client } = await asked;
      try {
        return await question(client);
      } catch (error) {
        // It was killed meanwhile, and the next one is under way; what went wrong otherwise goes wrong again.
        if (asked === this.running) throw error;
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
