import type { BenchContext } from '../bench-context.js';
import { merchantIdOf } from '../ours/merchant-names.js';
import type { Contention, LedgerMethods } from '../ours/ledger-worker.js';
import type { LoadMethods } from '../http/load-worker.js';
import { startStandalone } from '../http/started-standalone.js';
import { WorkerProcess } from '../worker/worker-process.js';
import { openFolder } from './open-folder.js';

const MERCHANTS = 10;
/** Few orders fit, so that it is soon used up on a slow machine too; no amount divides it. */
const APPROVED = 3_050;
const CLIENTS = 256;

export interface NeverOverResult {
  readonly inProcess: Contention;
  readonly overHttp: Contention;
}

/** Limits so small that most of what is asked does not fit: `256` clients race for the last of them, in process and over HTTP. */
export async function neverOver(context: BenchContext): Promise<NeverOverResult> {
  context.say(`never over: ${CLIENTS} clients race for the last of ${merchantIdOf(0)} to ${merchantIdOf(MERCHANTS - 1)}`);
  return { inProcess: await raceInProcess(context), overHttp: await raceOverHttp(context) };
}

function raceInProcess(context: BenchContext): Promise<Contention> {
  return context.within('never-over', async (folder) => {
    const ledger = new WorkerProcess<LedgerMethods>('../ours/ledger-worker.js', import.meta.url);
    try {
      await ledger.call('open', { folder, merchants: MERCHANTS, approved: APPROVED });
      const contention = await ledger.call('contend', { clients: CLIENTS, seconds: context.scale.seconds });
      await ledger.call('close');
      await context.check('race for the last, in process', folder);
      return contention;
    } finally {
      await ledger.end();
    }
  });
}

function raceOverHttp(context: BenchContext): Promise<Contention> {
  return context.within('never-over', async (folder) => {
    await openFolder(context, folder, MERCHANTS, APPROVED);
    const service = await startStandalone(folder);
    const generator = new WorkerProcess<LoadMethods>('../http/load-worker.js', import.meta.url);
    const load = { connections: CLIENTS, seconds: context.scale.seconds * 2, spread: 'uniform', merchants: MERCHANTS } as const;
    const { accepted, overLimit } = await generator
      .call('load', { ...load, target: await service.target() })
      .finally(() => Promise.all([generator.end(), service.end()]));
    await context.check('race for the last, over HTTP', folder);
    return { accepted, overLimit };
  });
}
