#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { canServe, launch } from './launch.js';

// The `usher` command, on a Node that can run TypeScript. What it does is in cli.ts.
if (canServe(process.versions.node)) {
  module.enableCompileCache?.();
  await import('./cli.ts');
} else launch([fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
