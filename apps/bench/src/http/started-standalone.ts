import { startProduct } from '@limit-ledger/testing';
import type { Target } from './reservation-request.js';

export interface StartedStandalone {
  readonly processId: number;
  /** From spawning the process to the first good answer of `/health/ready`. */
  readonly startMilliseconds: number;
  /** For a caller in the role that orders come from. */
  target(): Promise<Target>;
  end(): Promise<void>;
}

/** The built product with its own settings, as a process of its own on the folder. */
export async function startStandalone(folder: string): Promise<StartedStandalone> {
  const { url, port, process, startMilliseconds, end } = await startProduct(folder);
  return {
    processId: process.pid!,
    startMilliseconds,
    target: async () => {
      const answer = await fetch(`${url}/dev/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ sub: 'bench', roles: ['service'] }),
      });
      return { port, token: ((await answer.json()) as { readonly token: string }).token };
    },
    end: async () => void (await end('SIGTERM')),
  };
}
