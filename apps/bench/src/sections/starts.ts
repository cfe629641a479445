import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContext } from '../bench-context.js';
import { startStandalone } from '../http/started-standalone.js';
import { median } from '../statistics/median.js';
import { runProduct } from './run-product.js';

const DEMO = 'limitctl/src/demo/main.js';

export interface StartsResult {
  readonly starts: number;
  readonly emptyMilliseconds: number;
  readonly filledMilliseconds: number;
  /** What the filled folder holds. */
  readonly filledWith: string;
}

/** From spawning the service to the first good answer of its readiness, on an empty folder and on a filled one in turns. */
export function starts(context: BenchContext, demoFolder: string | undefined): Promise<StartsResult> {
  return context.within('starts', async (folder) => {
    const filled = join(folder, 'filled');
    const count = context.scale.starts;
    const filledWith = await fill(context, filled, demoFolder);
    context.say('cold starts');
    const empty: number[] = [];
    const full: number[] = [];
    // One start beforehand lets the service keep its compiled code, as every start but a machine's first finds it.
    await startOnce(join(folder, 'first'));
    for (let start = 0; start < count; start++) {
      empty.push(await startOnce(join(folder, `empty-${start}`)));
      full.push(await startOnce(filled));
    }
    return { starts: count, emptyMilliseconds: median(empty), filledMilliseconds: median(full), filledWith };
  });
}

async function fill(context: BenchContext, folder: string, demoFolder: string | undefined): Promise<string> {
  if (demoFolder !== undefined && existsSync(demoFolder)) {
    cpSync(demoFolder, folder, { recursive: true });
    return 'a copy of the given demo folder';
  }
  if (context.scale.makesDemo) {
    context.say('cold starts: filling a folder with the demo');
    await runProduct(DEMO, [], { DATA_DIR: folder });
    return 'the demo: 30,000 imported accounts and the stories';
  }
  const { merchants } = context.scale;
  await context.withMerchants('filled', merchants, async (made) => cpSync(made, folder, { recursive: true }));
  return `${merchants.toLocaleString('en-US')} merchants (the demo only without \`--quick\`)`;
}

async function startOnce(folder: string): Promise<number> {
  const service = await startStandalone(folder);
  await service.end();
  return service.startMilliseconds;
}
