import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { canServe, launch } from './launch.js';

if (canServe(process.versions.node)) {
  // From the second start on, nothing is compiled twice.
  module.enableCompileCache?.();
  await import('./index.ts');
} else launch([fileURLToPath(import.meta.url)]);
