#!/usr/bin/env node
import nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { isRequiredNode, runOnInstalledNode } from './required-node.js';

// Whoever reads the output, such as `head`, may have read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

if (isRequiredNode()) {
  nodeModule.enableCompileCache();
  const { limitctl } = await import('./limitctl.js');
  process.exitCode = await limitctl(process.argv.slice(2));
} else {
  process.exitCode = await runOnInstalledNode(fileURLToPath(import.meta.url));
}
