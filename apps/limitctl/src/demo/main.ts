#!/usr/bin/env node
import nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { isRequiredNode, runOnInstalledNode } from '../required-node.js';

if (isRequiredNode()) {
  nodeModule.enableCompileCache();
  const { demo } = await import('./demo.js');
  process.exitCode = await demo(process.argv.slice(2));
} else {
  process.exitCode = await runOnInstalledNode(fileURLToPath(import.meta.url));
}
