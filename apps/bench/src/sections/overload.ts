import type { BenchContext } from '../bench-context.js';
import type { OverloadMethods, OverloadResult } from '../ours/overload-worker.js';
import { WorkerProcess } from '../worker/worker-process.js';

/** Four times what the ledger can do, offered open-loop in its own process. */
export function overload(context: BenchContext): Promise<OverloadResult> {
  return context.within('overload', async (folder) => {
    context.say('in process: overload');
    const worker = new WorkerProcess<OverloadMethods>('../ours/overload-worker.js', import.meta.url);
    const result = await worker.call('run', { folder, seconds: context.scale.seconds * 1.5 }).finally(() => worker.end());
    await context.check('overload in process', folder);
    return result;
  });
}
