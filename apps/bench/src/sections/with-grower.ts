import type { GrowthMethods } from '../ours/growth-worker.js';
import { WorkerProcess } from '../worker/worker-process.js';

/** In a new process, so that nothing is in memory or compiled yet. */
export async function withGrower<Result>(work: (grower: WorkerProcess<GrowthMethods>) => Promise<Result>): Promise<Result> {
  const grower = new WorkerProcess<GrowthMethods>('../ours/growth-worker.js', import.meta.url);
  try {
    return await work(grower);
  } finally {
    await grower.end();
  }
}
