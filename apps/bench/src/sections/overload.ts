import type { BenchContext } from '../bench-context.js';
import type { OverloadMethods, OverloadResult } from '../ours/overload-generator-worker.js';
import { middleOf } from '../statistics/middle-of.js';
import { WorkerProcess } from '../worker/worker-process.js';

/** Four times what the ledger can do, offered open-loop; the round in the middle by goodput of its own peak. */
export async function overload(context: BenchContext): Promise<OverloadResult> {
  const results: OverloadResult[] = [];
  for (let round = 0; round < context.scale.rounds; round++) results.push(await overloadOnce(context, round));
  return middleOf(results, ({ acceptedPerSecond, peakPerSecond }) => acceptedPerSecond / peakPerSecond);
}

function overloadOnce(context: BenchContext, round: number): Promise<OverloadResult> {
  return context.within('overload', async (folder) => {
    context.say('in process: overload');
    const generator = new WorkerProcess<OverloadMethods>('../ours/overload-generator-worker.js', import.meta.url);
    const result = await generator.call('run', { folder, seconds: context.scale.seconds * 1.5 }).finally(() => generator.end());
    const { offered, accepted, refused, peakPerSecond, acceptedPerSecond } = result;
    const goodput = `${Math.round(acceptedPerSecond)} a second, of a peak of ${Math.round(peakPerSecond)}`;
    context.say(`in process: offered ${offered}, accepted ${accepted}, refused ${refused}; ${goodput}`);
    await context.check(`overload in process, round ${round + 1}`, folder);
    return result;
  });
}
